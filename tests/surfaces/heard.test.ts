// What is heard of a page as `tests/heard` reads it: roles, names, states and texts in their order, without what is hidden.
import { expect, fixture, html } from '@open-wc/testing'
import { heardIn } from '../heard/in-page.mjs'

/** An element whose shadow stands around what it is given. */
class HeardCard extends HTMLElement {
  constructor() {
    super()
    this.attachShadow({ mode: 'open' }).innerHTML = '<h3>Card</h3><slot></slot><slot name="foot">nobody</slot>'
  }
}
customElements.define('heard-card', HeardCard)

const heard = async (content: ReturnType<typeof html>): Promise<string[]> =>
  heardIn(await fixture(html`<section>${content}</section>`)).split('\n')

it('texts, names, states and values, in their order', async () => {
  const lines = await heard(html`
    <h2>Tickets</h2>
    <p>There are <b>4</b> ahead</p>
    <button type="button" aria-pressed="true" disabled>Take</button>
    <button type="button" aria-label="Forward">›</button>
    <a href="tel:110" aria-current="page">110</a>
    <label>Name <input name="name" maxlength="8" required .value=${'Wang'} /></label>
    <fieldset>
      <legend>Kind</legend>
      <label><input type="radio" name="kind" checked /> one</label>
    </fieldset>
    <p role="status"></p>
    <ul>
      <li>first</li>
      <li>second</li>
    </ul>
    <table>
      <tbody>
        <tr>
          <th scope="row">Day</th>
          <td>3</td>
        </tr>
      </tbody>
    </table>
  `)
  expect(lines).to.deep.equal([
    'heading [2]: Tickets',
    'There are 4 ahead',
    'button [disabled, pressed]: Take',
    'button "Forward" (›)',
    'link [current: page] -> tel:110: 110',
    'Name',
    'textbox "Name" [required, maxlength: 8] = Wang',
    'group "Kind":',
    '  radio "one" [checked]',
    '  one',
    'status',
    'list:',
    '  - first',
    '  - second',
    'table:',
    '  row: # Day | 3',
  ])
})

it('what is hidden is left out, what is only seen is in brackets, and a shadow stands around what it is given', async () => {
  const lines = await heard(html`
    <p hidden>hidden</p>
    <p aria-hidden="true">seen</p>
    <details>
      <summary>More</summary>
      folded
    </details>
    <heard-card>given<b slot="foot">foot</b></heard-card>
  `)
  expect(lines).to.deep.equal(['(seen)', 'summary [closed]: More', 'heading [3]: Card', 'given foot'])
})
