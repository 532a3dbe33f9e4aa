// Shows on each card of the list which case, claim or appeal the task is about: the engine keeps that number as a
// business key, and the list knows tasks only.

const known = new Map();

export default {
  id: 'fascia-number',
  pluginPoint: 'tasklist.card',
  priority: 100,
  async render(container, vars, scope) {
    const place = document.createElement('div');
    place.className = 'fascia-number';
    container.append(place);
    place.textContent = await number(scope.task.id);
  },
};

/** Asked once for each task: a number never changes. */
function number(task) {
  if (!known.has(task)) {
    known.set(task, ask(task).catch(() => {
      known.delete(task);
      return '';
    }));
  }
  return known.get(task);
}

async function ask(task) {
  const answer = await fetch('/cases/number?task=' + encodeURIComponent(task), {
    headers: { Accept: 'application/json' },
    credentials: 'same-origin',
  });
  if (!answer.ok) {
    throw new Error('no number');
  }
  return (await answer.json()).number;
}
