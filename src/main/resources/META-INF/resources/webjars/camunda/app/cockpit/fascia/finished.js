// The page "Finished": instances that came to their end, with search, and the way that one of them took.
import { element, hint, json, link, moment, showDetermination, table } from './sheet.js';

const ADDRESS = '#/finished';

const navigation = {
  id: 'finished',
  pluginPoint: 'cockpit.navigation',
  priority: 80,
  properties: { label: 'Finished', pagePath: ADDRESS, checkActive: (url) => url.includes(ADDRESS) },
  render(container) {
    container.append(link(ADDRESS, 'Finished'));
  },
};

const page = {
  id: 'finished-page',
  pluginPoint: 'cockpit.route',
  priority: 80,
  properties: { path: '/finished', label: 'Finished' },
  render(container) {
    document.title = 'Fascia Cockpit | Finished';
    const place = element('div', 'fascia-page');
    container.classList.add('fascia-outer');
    container.append(place);
    const asked = new URLSearchParams(window.location.hash.split('?')[1] || '');
    if (asked.has('instance')) {
      showOne(place, asked);
    } else {
      showList(place, asked);
    }
  },
};

async function showList(place, asked) {
  place.append(element('h1', '', 'Finished'), hint('One moment …'));
  try {
    const found = await json('/cases/instances?' + asked, {
      400: 'This cannot be searched for. A number has letters, digits and hyphens; a day is written as 2026-11-23.',
      403: 'Your account may not read finished instances.',
    });
    place.replaceChildren(element('h1', '', 'Finished'), search(asked, found.drawings), ...results(asked, found));
  } catch (problem) {
    const back = element('p');
    back.append(link(ADDRESS, 'Search again'));
    place.replaceChildren(element('h1', '', 'Finished'), element('p', 'fascia-problem', problem.message), back);
  }
}

function search(asked, drawings) {
  const form = element('form', 'fascia-search');
  const key = input('key', 'text', asked.get('key'));
  key.placeholder = 'Begins with';
  key.maxLength = 64;
  const drawing = choice('drawing', 'All drawings', drawings, asked.get('drawing'));
  const end = choice('end', 'All ends', endsOf(drawings, asked.get('drawing')), asked.get('end'));
  drawing.addEventListener('change', () => {
    end.replaceChildren(...choice('end', 'All ends', endsOf(drawings, drawing.value), '').children);
  });
  form.append(
    labelled('Case, claim or appeal number', key),
    labelled('Drawing', drawing),
    labelled('Came out at', end),
    labelled('Ended from', input('from', 'date', asked.get('from'))),
    labelled('through', input('through', 'date', asked.get('through'))),
    button(),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wanted = new URLSearchParams();
    new FormData(form).forEach((value, name) => value.trim() && wanted.set(name, value.trim()));
    window.location.hash = '/finished?' + wanted;
  });
  return form;
}

function endsOf(drawings, chosen) {
  const one = drawings.find((drawing) => drawing.id === chosen);
  return one ? one.ends : [];
}

function input(name, type, value) {
  const made = element('input', 'form-control');
  made.name = name;
  made.type = type;
  made.value = value || '';
  return made;
}

function choice(name, all, choices, chosen) {
  const made = element('select', 'form-control');
  made.name = name;
  for (const one of [{ id: '', name: all }, ...choices]) {
    const option = element('option', '', one.name);
    option.value = one.id;
    option.selected = one.id === (chosen || '');
    made.append(option);
  }
  return made;
}

function labelled(text, field) {
  const made = element('label', '', text);
  made.append(field);
  return made;
}

function button() {
  const made = element('button', 'btn btn-primary', 'Search');
  made.type = 'submit';
  return made;
}

function results(asked, found) {
  if (!found.instances.length) {
    return [hint(found.page ? 'There are no more.' : 'No finished instance was found.'), pages(asked, found)];
  }
  const rows = found.instances.map((one) => [
    link(ADDRESS + '?instance=' + encodeURIComponent(one.id), one.key || '(no number)'),
    one.drawing,
    one.end,
    moment(one.began),
    moment(one.ended),
  ]);
  return [table(['Number', 'Drawing', 'Came out at', 'Began', 'Ended'], rows), pages(asked, found)];
}

function pages(asked, found) {
  const made = element('p', 'fascia-pages');
  const to = (page, text) => {
    const wanted = new URLSearchParams(asked);
    wanted.set('page', page);
    return link(ADDRESS + '?' + wanted, text);
  };
  if (found.page > 0) {
    made.append(to(found.page - 1, '‹ Newer'));
  }
  made.append(element('span', 'fascia-hint', 'Page ' + (found.page + 1)));
  if (found.more) {
    made.append(to(found.page + 1, 'Older ›'));
  }
  return made;
}

async function showOne(place, asked) {
  place.append(hint('One moment …'));
  try {
    const way = await json('/cases/instances/' + encodeURIComponent(asked.get('instance')), {
      404: 'There is no such instance any more; the history keeps it for six years.',
    });
    const one = way.instance;
    const back = element('a', 'fascia-back', '‹ Finished');
    back.href = ADDRESS;
    const decided = element('div', 'fascia-sheet');
    place.replaceChildren(
      back,
      element('h1', '', one.drawing + (one.key ? ' · ' + one.key : '')),
      hint(one.ended
        ? 'Came out at “' + one.end + '”, ' + moment(one.ended) + '. Began ' + moment(one.began) + '.'
        : 'Runs since ' + moment(one.began) + '.'),
      element('h2', '', 'The way it took'),
      steps(way.steps),
      element('h2', '', 'Determination'),
      decided,
    );
    showDetermination(decided, one.key);
  } catch (problem) {
    place.replaceChildren(element('p', 'fascia-problem', problem.message), link(ADDRESS, 'Search again'));
  }
}

const KINDS = {
  userTask: 'Task', receiveTask: 'Waits', serviceTask: 'Work', startEvent: 'Begin',
  noneEndEvent: 'End', intermediateMessageCatch: 'Waits', boundaryTimer: 'Time ran out',
};

function steps(all) {
  return table(['Step', 'Kind', 'Began', 'Ended', 'By'], all.map((step) => [
    step.name,
    KINDS[step.kind] || step.kind,
    moment(step.began),
    moment(step.ended),
    step.who || (step.left ? 'left, not completed' : step.kind === 'userTask' && step.ended ? 'the night' : ''),
  ]));
}

export default [navigation, page];
