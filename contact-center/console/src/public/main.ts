import '../shared/tokens.css'
import './public.css'
import { createApp } from 'vue'
import { speak } from '../shared/language'
import Page from './Page.vue'
import en from './messages/en'
import chinese from './messages/zh-CN'

createApp(Page).use(speak({ 'zh-CN': chinese, en })).mount('#page')
