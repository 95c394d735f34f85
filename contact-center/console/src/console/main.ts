import '../shared/tokens.css'
import { createApp } from 'vue'
import Console from './Console.vue'

createApp(Console).mount('#console')
