import { guard } from '/signed-out.js';

guard();

export default {
  app: { name: 'Admin', vendor: 'Fascia' },
  disableWelcomeMessage: true,
};
