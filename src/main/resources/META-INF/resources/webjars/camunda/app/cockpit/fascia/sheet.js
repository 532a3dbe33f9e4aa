// What the pages of the house in Cockpit share: asking the service, and showing what was decided, as text only.

export async function json(address, problems = {}) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  if (answer.status === 401) {
    throw new Error('You are signed out. Sign in again, then open this page once more.');
  }
  if (!answer.ok) {
    throw new Error(problems[answer.status] || 'This could not be loaded. Load the page again; if it stays so, look at the log of the service.');
  }
  return answer.json();
}

export function element(name, style, text) {
  const made = document.createElement(name);
  if (style) {
    made.className = style;
  }
  if (text !== undefined && text !== null) {
    made.textContent = text;
  }
  return made;
}

export function link(address, text) {
  const made = element('a', '', text);
  made.href = address;
  return made;
}

export function moment(iso) {
  if (!iso) {
    return '';
  }
  const at = new Date(iso);
  const two = (number) => String(number).padStart(2, '0');
  return at.getFullYear() + '-' + two(at.getMonth() + 1) + '-' + two(at.getDate())
    + ' ' + two(at.getHours()) + ':' + two(at.getMinutes());
}

/** Characters that stay on one line in a table, as a day or a number. */
const SHORT = 16;

export function table(headers, rows) {
  const made = element('table', 'fascia-table');
  const head = element('tr');
  headers.forEach((header) => head.append(element('th', '', header)));
  made.append(element('thead'), element('tbody'));
  made.tHead.append(head);
  for (const cells of rows) {
    const row = element('tr');
    for (const cell of cells) {
      const place = element('td', String(cell).length <= SHORT ? 'fascia-short' : '');
      place.append(cell === null || cell === undefined ? '' : cell);
      row.append(place);
    }
    made.tBodies[0].append(row);
  }
  return made;
}

/** Fills a place with what was decided under a business key. */
export async function showDetermination(place, key) {
  if (!key) {
    place.replaceChildren(hint('A night has no determination; those of its cases stand at the cases.'));
    return;
  }
  place.replaceChildren(hint('One moment …'));
  try {
    const known = await json('/cases/' + encodeURIComponent(key) + '/determination', {
      403: 'Your account may not read determinations.',
      404: 'Nothing was decided under the number ' + key + '.',
    });
    place.replaceChildren(...determination(known));
  } catch (problem) {
    place.replaceChildren(element('p', 'fascia-problem', problem.message));
  }
}

export function hint(text) {
  return element('p', 'fascia-hint', text);
}

function determination(known) {
  const sheet = known.sheet;
  const left = element('div', 'fascia-column');
  const right = element('div', 'fascia-column');
  left.append(element('h3', '', sheet.outcome), hint(number(sheet)));
  if (known.hidden) {
    left.append(element('p', 'fascia-hidden', known.hidden));
  }
  section(left, 'Fired rules', sheet.reasons, () => reasons(sheet.reasons, known.sentences));
  section(left, 'What would make it a yes', sheet.toBecomeAYes, () => list(sheet.toBecomeAYes));
  section(left, 'Nearly fired rules: one condition failed', known.nearly, () => nearly(known.nearly));
  if (known.rulesNote) {
    left.append(hint(known.rulesNote));
  }
  section(right, 'Clock', known.clocks, () => clocks(known.clocks));
  section(right, 'Stated in', known.rows, () => rows(known.rows));
  section(right, 'Facts', sheet.facts, () => facts(sheet.facts));
  const both = element('div', 'fascia-columns');
  both.append(left, right);
  return [both];
}

function number(sheet) {
  const visits = sheet.visitsAsked === null ? '' : ' · ' + sheet.visitsAsked + ' visits asked';
  const granted = sheet.visitsGranted === null ? '' : ', ' + sheet.visitsGranted + (/proposed/.test(sheet.outcome) ? ' proposed' : ' granted');
  return sheet.caseNumber + ' · determination ' + sheet.determinationNumber + ' · decided ' + sheet.decidedOn + visits + granted;
}

function section(place, title, all, made) {
  if (all.length) {
    place.append(element('h4', '', title), made());
  }
}

const WEIGHTS = { against: 'Against', missing: 'Missing', for: 'For', note: 'Note' };

function reasons(all, sentences) {
  const items = element('ul', 'fascia-rules');
  for (const reason of all) {
    const item = element('li', WEIGHTS[reason.weight] ? 'fascia-' + reason.weight : '');
    item.append(element('span', 'fascia-weight', WEIGHTS[reason.weight] || 'Note'));
    const words = element('div');
    words.append(element('p', '', reason.words));
    const sentence = sentences[reason.rule];
    if (sentence && sentence !== reason.words) {
      words.append(hint(reason.rule + ' ' + sentence));
      words.append(hint([reason.clause, reason.source].filter(Boolean).join(' · ')));
    } else {
      words.append(hint([reason.rule, reason.clause, reason.source].filter(Boolean).join(' · ')));
    }
    item.append(words);
    items.append(item);
  }
  return items;
}

function nearly(all) {
  const items = element('ul', 'fascia-rules');
  for (const near of all) {
    const item = element('li');
    const words = element('div');
    words.append(element('p', '', near.rule + ' ' + near.sentence));
    words.append(hint('Kept back by: ' + near.keptBackBy));
    words.append(hint(near.source));
    item.append(words);
    items.append(item);
  }
  return items;
}

function clocks(all) {
  return table(['Request', 'Began', 'Due', 'Standing', 'Policy row'], all.map((clock) => [
    clock.request + ', ' + clock.payer,
    clock.startedOn,
    clock.due,
    clock.standing + paused(clock),
    clock.policyRow,
  ]));
}

function paused(clock) {
  const since = clock.pausedOn ? ' since ' + clock.pausedOn : '';
  return since + (clock.pausedDays ? '; stood still ' + clock.pausedDays + ' days before' : '');
}

function rows(all) {
  return table(['What', 'Workbook', 'Tab', 'Row', 'Night', 'Told in'], all.map((row) => [
    row.what, row.file, row.tab, String(row.row), row.night, row.workbook || 'not written yet',
  ]));
}

/** What is taken out is told by its names in one line, not by a long list of the same words. */
function facts(all) {
  const shown = all.filter((fact) => fact.kind !== 'HIDDEN');
  const hidden = all.filter((fact) => fact.kind === 'HIDDEN');
  const place = element('div');
  const made = element('dl', 'fascia-facts');
  shown.forEach((fact) => made.append(element('dt', '', fact.label), element('dd', '', fact.value)));
  place.append(made);
  if (hidden.length) {
    place.append(element('p', 'fascia-hidden', 'Stated, but ' + hidden[0].value.toLowerCase() + ': '
      + hidden.map((fact) => fact.label).join(', ') + '.'));
  }
  return place;
}

function list(lines) {
  const items = element('ul');
  lines.forEach((line) => items.append(element('li', '', line)));
  return items;
}
