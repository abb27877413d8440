// The address of a frame: what it may ask for, and what it is told when it asks for what cannot be.
import { expect } from '@open-wc/testing'
import { FRAMED, readRequest, type FrameRequest } from './request.js'

const AT = 'https://district.example/doorstep/frame.html'
const STATION = 'station=/stations/wutongli/station.json'

const read = (query: string, policy = "connect-src 'self'"): FrameRequest | string =>
  readRequest({ address: `${AT}?${query}`, policy, supports: (property, value) => CSS.supports(property, value) })

function asked(query: string, policy?: string): FrameRequest {
  const request = read(query, policy)
  if (typeof request === 'string') throw new Error(request)
  return request
}

describe('the address of a frame', () => {
  it('names a widget and a station, relative to the frame; everything else may be left out', () => {
    expect(asked(STATION)).to.deep.equal({
      tag: 'doorstep-service-board',
      station: 'https://district.example/stations/wutongli/station.json',
      lang: undefined,
      dark: false,
      tokens: new Map(),
      attributes: new Map(),
    })
    for (const widget of FRAMED) expect(asked(`widget=${widget}&${STATION}`).tag).to.equal(`doorstep-${widget}`)
    expect(asked('station=../stations/a/station.json').station).to.equal('https://district.example/stations/a/station.json')
  })

  it('has the language, the theme, tokens by their names, and what is left for the widget', () => {
    const { lang, dark, tokens, attributes } = asked(
      `${STATION}&lang=en&theme=dark&--doorstep-accent=%231f4e79&--doorstep-text=1.25rem&--doorstep-font=serif&view=month&without-search=`,
    )
    expect([lang, dark]).to.deep.equal(['en', true])
    expect([...tokens]).to.deep.equal([
      ['--doorstep-accent', '#1f4e79'],
      ['--doorstep-text', '1.25rem'],
      ['--doorstep-font', 'serif'],
    ])
    expect([...attributes]).to.deep.equal([
      ['view', 'month'],
      ['without-search', ''],
    ])
  })

  it('is answered in its language where it names no station, or none that can be', () => {
    expect(read('')).to.match(/没有写服务站/)
    expect(read('lang=zh-TW')).to.match(/沒有寫服務站/)
    expect(read('lang=en')).to.match(/names no station/)
    expect(read('lang=fr')).to.match(/names no station/)
    for (const station of ['javascript:alert(1)', 'data:application/json,{}', 'https://', 'file:///etc/passwd'])
      expect(read(`lang=en&station=${encodeURIComponent(station)}`)).to.equal(`“${station}” is not the address of a station.`)
  })

  it('reads a station of another server only where the policy of the frame names it', () => {
    const other = `lang=en&station=${encodeURIComponent('https://stations.example/a/station.json')}`
    expect(read(other)).to.match(/read from this server only.*https:\/\/stations\.example/)
    // an address that only begins like one that is named
    expect(read(other, "connect-src 'self' https://stations.example.evil")).to.match(/this server only/)
    expect(asked(other, "default-src 'none'; connect-src 'self' https://stations.example; img-src *").station).to.equal(
      'https://stations.example/a/station.json',
    )
  })

  it('knows no other widget, and no token that is not one', () => {
    expect(read(`lang=en&widget=counter&${STATION}`)).to.equal(`There is no widget “counter”. There are: ${FRAMED.join(', ')}.`)
    for (const [name, value] of [
      ['--doorstep-paper', 'url(https://evil.example/x)'],
      ['--doorstep-accent', 'redd'],
      ['--other', 'red'],
    ] as const)
      expect(read(`lang=en&${STATION}&${name}=${encodeURIComponent(value)}`)).to.equal(`${name} cannot be “${value}”.`)
  })
})
