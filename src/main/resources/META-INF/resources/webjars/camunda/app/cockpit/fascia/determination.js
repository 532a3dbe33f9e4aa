// The tab "Determination" on a running instance.
import { element, json, showDetermination } from './sheet.js';

export default {
  id: 'fascia-determination',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 18,
  properties: { label: 'Determination' },
  async render(container, { processInstanceId }) {
    const place = element('div', 'fascia-sheet');
    container.append(place);
    try {
      const way = await json('/cases/instances/' + encodeURIComponent(processInstanceId));
      await showDetermination(place, way.instance.key);
    } catch (problem) {
      place.replaceChildren(element('p', 'fascia-problem', problem.message));
    }
  },
};
