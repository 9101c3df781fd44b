import './api/zod-without-eval';
import { PiniaColada } from '@pinia/colada';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { createAppRouter } from './shell/router';
import './styles/tokens.css';
import './styles/frame.css';
import './styles/print.css';

createApp(App)
  .use(createPinia())
  .use(PiniaColada, { queryOptions: { staleTime: 5000 } })
  .use(createAppRouter())
  .mount('#app');
