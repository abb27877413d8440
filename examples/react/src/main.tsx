import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.js'
import './page.css'

const root = document.querySelector('#app')
if (!root) throw new Error('There is no #app on this page.')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
