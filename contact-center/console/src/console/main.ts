import '../shared/tokens.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { elements } from './elements'
import './console.css'
import { speech } from './speech'
import { router } from './router'
import Console from './Console.vue'

const app = createApp(Console).use(createPinia()).use(speech).use(router)
elements(app)
app.mount('#console')
