// The page's own script: a language, a widget that comes and goes, and an event. The widgets need none of it.
const language = document.querySelector('#language')
language.addEventListener('change', () => (document.documentElement.lang = language.value))

const meals = document.querySelector('#meals')
const station = document.querySelector('doorstep-station')
meals.addEventListener('change', () => {
  if (!meals.checked) return station.querySelector('doorstep-meal-calendar').remove()
  const calendar = document.createElement('doorstep-meal-calendar')
  calendar.age = 70 // a number as a property; as an attribute it is the text "70"
  station.append(calendar)
})

station.addEventListener('doorstep-nothing-found', (event) => {
  document.querySelector('#missing').value = `未找到 Not found: ${event.words}`
})
