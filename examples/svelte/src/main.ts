import { mount } from 'svelte'
import App from './App.svelte'
import './page.css'

const target = document.querySelector('#app')
if (!target) throw new Error('There is no #app on this page.')
mount(App, { target })
