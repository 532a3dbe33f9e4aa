import { guard } from '/signed-out.js';

guard();

export default {
  app: { name: 'Tasklist', vendor: 'Fascia' },
  disableWelcomeMessage: true,
  customScripts: ['fascia/number'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'goes to the first filter' },
    focusList: { key: 'ctrl+alt+l', description: 'goes to the first task' },
    focusForm: { key: 'ctrl+alt+f', description: 'goes to the first field of the form' },
  },
};
