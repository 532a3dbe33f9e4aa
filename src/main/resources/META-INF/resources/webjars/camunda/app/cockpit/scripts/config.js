import { guard } from '/signed-out.js';

guard();

export default {
  app: { name: 'Cockpit', vendor: 'Fascia' },
  disableWelcomeMessage: true,
  customScripts: ['fascia/finished', 'fascia/determination', 'fascia/move'],
};
