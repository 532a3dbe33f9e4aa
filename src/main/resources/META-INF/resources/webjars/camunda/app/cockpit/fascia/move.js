// The tab "Move" on a running instance: puts one that stands wrongly where it should wait. The engine does it and checks
// the rights; ends are not offered, since nothing is decided by moving.
import { element, hint, json } from './sheet.js';

const WAITS = ['userTask', 'receiveTask', 'intermediateCatchEvent'];
const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const DAYS_TO_ANSWER = 7;

export default {
  id: 'fascia-move',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 4,
  properties: { label: 'Move' },
  async render(container, { api, processInstanceId }) {
    const place = element('div', 'fascia-sheet');
    container.append(place);
    try {
      const engine = api.engineApi;
      const instance = await json(engine + '/process-instance/' + processInstanceId);
      const stands = await json(engine + '/process-instance/' + processInstanceId + '/activity-instances');
      const drawing = await json(engine + '/process-definition/' + encodeURIComponent(instance.definitionId) + '/xml');
      if (!instance.businessKey) {
        place.replaceChildren(hint('A night is not moved. A failed one is run again by Retry in the tab Incidents.'));
        return;
      }
      place.replaceChildren(...form(engine, instance, stands, waits(drawing.bpmn20Xml)));
    } catch (problem) {
      place.replaceChildren(element('p', 'fascia-problem', problem.message));
    }
  },
};

function waits(xml) {
  const drawing = new DOMParser().parseFromString(xml, 'application/xml');
  return WAITS.flatMap((kind) => [...drawing.getElementsByTagNameNS(BPMN, kind)])
    .map((node) => ({ id: node.id, name: node.getAttribute('name') || node.id, task: node.localName === 'userTask' }));
}

function form(engine, instance, stands, places) {
  const made = element('form', 'fascia-move');
  const here = [...stands.childActivityInstances, ...stands.childTransitionInstances];
  const to = element('select', 'form-control');
  for (const one of places.filter((each) => !here.some((other) => other.activityId === each.id))) {
    const option = element('option', '', one.name);
    option.value = one.id;
    to.append(option);
  }
  const due = element('input', 'form-control');
  due.type = 'date';
  due.required = true;
  due.value = new Date(Date.now() + DAYS_TO_ANSWER * 86_400_000).toISOString().slice(0, 10);
  const whither = element('label', '', 'Move it to');
  whither.append(to);
  const until = element('label', '', 'Somebody should answer by');
  until.append(due);
  const button = element('button', 'btn btn-danger', 'Move');
  button.type = 'submit';
  const told = element('p', 'fascia-problem');
  const isTask = () => places.some((one) => one.id === to.value && one.task);
  const show = () => { until.hidden = !isTask(); };
  to.addEventListener('change', show);
  show();
  made.append(whither, until, button, told);
  made.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    told.textContent = await move(engine, instance.id, here, { activity: to.value, due: isTask() ? due.value : null });
    button.disabled = false;
  });
  return [
    element('p', '', 'It stands at: ' + (here.map((one) => one.activityName || one.activityId).join(', ') || 'nowhere') + '.'),
    hint('Moving changes where it waits, not what was decided. The next night goes on from there.'),
    made,
  ];
}

async function move(engine, id, here, to) {
  const cancels = here.map((one) => (one.executionId
    ? { type: 'cancel', transitionInstanceId: one.id }
    : { type: 'cancel', activityInstanceId: one.id }));
  const start = { type: 'startBeforeActivity', activityId: to.activity };
  if (to.due) {
    start.variables = { due: { value: to.due + 'T23:59:00.000+0000', type: 'Date', local: true } };
  }
  const answer = await fetch(engine + '/process-instance/' + encodeURIComponent(id) + '/modification', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: JSON.stringify({ skipCustomListeners: false, skipIoMappings: false, instructions: [...cancels, start] }),
  });
  if (answer.ok) {
    window.location.reload();
    return '';
  }
  return answer.status === 403
    ? 'Only process admins may move an instance. Nothing was changed.'
    : 'The engine refused this. Nothing was changed. Load the page again and look where it stands.';
}

function token() {
  const found = document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN='));
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : '';
}
