// Shows the determination of a task's case above the form, and hands the chosen decision to the engine.
// The sheet is fetched for the signed-in person and written as text only; nothing of it is submitted.

export function attach(camForm) {
  const form = camForm.formElement[0];
  show(form.querySelector('.fascia-sheet'), camForm.taskId);
  camForm.on('submit', (event) => {
    const chosen = form.querySelector('input[name="choice"]:checked');
    if (!chosen) {
      event.submitPrevented = true;
      return;
    }
    const visits = form.querySelector('input[name="visits"]');
    variable(camForm, 'decision', 'String', chosen.value);
    variable(camForm, 'visits', 'Integer', visits ? Number(visits.value) : null);
  });
}

function variable(camForm, name, type, value) {
  const known = camForm.variableManager;
  if (known.variables[name]) {
    known.variableValue(name, value);
  } else {
    known.createVariable({ name, type, value });
  }
}

async function show(place, taskId) {
  try {
    place.replaceChildren(...determination(await json('/cases?task=' + encodeURIComponent(taskId))));
  } catch (problem) {
    place.replaceChildren(element('p', 'fascia-problem', problem.message));
  }
}

async function json(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  if (answer.status === 401) {
    throw new Error('You are signed out. Sign in again, then open the task once more.');
  }
  if (answer.status === 403 || answer.status === 404) {
    throw new Error('There is no sheet for this case, or your account may not read it. Decide nothing yet; ask an administrator.');
  }
  if (!answer.ok) {
    throw new Error('The case could not be loaded. Close the task, open it again; if it stays so, tell an administrator.');
  }
  return answer.json();
}

function determination(sheet) {
  const parts = [
    element('h3', '', sheet.outcome),
    element('p', 'fascia-hint', sheet.caseNumber + ' · determination ' + sheet.determinationNumber
      + ' · decided ' + sheet.decidedOn + visits(sheet)),
  ];
  if (sheet.reasons.length) {
    parts.push(element('h4', '', 'Reasons'), reasons(sheet.reasons));
  }
  if (sheet.toBecomeAYes.length) {
    parts.push(element('h4', '', 'What would make it a yes'), list(sheet.toBecomeAYes));
  }
  if (sheet.facts.length) {
    parts.push(element('h4', '', 'Facts'), facts(sheet.facts));
  }
  return parts;
}

function visits(sheet) {
  if (sheet.visitsAsked === null) {
    return '';
  }
  const granted = sheet.visitsGranted === null ? '' : ', ' + sheet.visitsGranted + (/proposed/.test(sheet.outcome) ? ' proposed' : ' granted');
  return ' · ' + sheet.visitsAsked + ' visits asked' + granted;
}

const WEIGHTS = { against: 'Against', missing: 'Missing', for: 'For', note: 'Note' };

function reasons(all) {
  const items = element('ul', 'fascia-reasons');
  for (const reason of all) {
    const item = element('li', WEIGHTS[reason.weight] ? 'fascia-' + reason.weight : '');
    item.append(element('span', 'fascia-weight', WEIGHTS[reason.weight] || 'Note'));
    const words = element('div', '');
    words.append(element('p', '', reason.words));
    const source = [reason.rule, reason.clause, reason.source].filter(Boolean).join(' · ');
    words.append(element('p', 'fascia-hint', source));
    item.append(words);
    items.append(item);
  }
  return items;
}

function facts(all) {
  const table = element('dl', 'fascia-facts');
  for (const fact of all) {
    table.append(element('dt', '', fact.label), element('dd', '', fact.value));
  }
  return table;
}

function list(lines) {
  const items = element('ul', '');
  lines.forEach((line) => items.append(element('li', '', line)));
  return items;
}

function element(name, style, text) {
  const made = document.createElement(name);
  if (style) {
    made.className = style;
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}
