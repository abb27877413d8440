// What is said for a call: which clips, in which order, in which languages.
import { expect } from '@open-wc/testing'
import { announcement, deskNumber, sentence, spokenLanguages, type Cue } from './sentence.js'

const words = (cues: readonly Cue[]): string => cues.map((cue) => (cue.chime ? '♪' : cue.clip)).join(' ')

describe('the sentence of a call', () => {
  it('says the number sign by sign, then the desk’s number, then what it is', () => {
    expect(words(sentence('A012', '2号接待台', 'zh'))).to.equal('begin A 0 1 2 to desk-2 desk')
    expect(words(sentence('A1000', '12号接待台', 'zh'))).to.equal('begin A 1 0 0 0 to desk-12 desk')
    expect(words(sentence('AB012', { en: 'Desk 2' }, 'en'))).to.equal('begin A B 0 1 2 to desk-2')
  })

  it('says 接待台 for a desk with another name, or beyond 20', () => {
    for (const name of ['法律咨询室', '21号接待台', '0号接待台', '2号窗口', { en: 'Room 2' }, undefined]) {
      expect(words(sentence('A012', name, 'zh')), JSON.stringify(name)).to.equal('begin A 0 1 2 to desk')
      expect(words(sentence('A012', name, 'en')), JSON.stringify(name)).to.equal('begin A 0 1 2 to desk')
    }
  })

  it('reads a desk’s number in any of its languages', () => {
    expect(deskNumber('1号接待台')).to.equal(1)
    expect(deskNumber({ 'zh-Hant': '3號接待台' })).to.equal(3)
    expect(deskNumber({ 'zh-Hans': '联合接待', en: 'Desk 20' })).to.equal(20)
  })

  it('leaves a number with a sign it has no clip for to the caption: half a number would call somebody else', () => {
    expect(sentence('甲012', '2号接待台', 'zh')).to.deep.equal([])
    expect(sentence('', '2号接待台', 'zh')).to.deep.equal([])
    expect(words(announcement('甲012', '2号接待台', ['zh']))).to.equal('♪')
    expect(words(sentence('a-012', '2号接待台', 'zh'))).to.equal('begin A 0 1 2 to desk-2 desk')
  })

  it('is chime, sentence, 600 ms, once more; then once in English where that is wanted', () => {
    const once = 'begin A 0 1 2 to desk-2 desk'
    const cues = announcement('A012', '2号接待台', ['zh'])
    expect(words(cues)).to.equal(`♪ ${once} ${once}`)
    expect(cues.filter((cue) => !cue.chime && cue.clip === 'begin').map(({ after }) => after)).to.deep.equal([0.25, 0.6])
    const both = announcement('A012', '2号接待台', ['zh', 'en'])
    expect(words(both)).to.equal(`♪ ${once} ${once} begin A 0 1 2 to desk-2`)
    expect(both.at(-1)).to.include({ language: 'en' })
  })

  it('is in Chinese wherever the station lists it, and in English where it is asked for or alone', () => {
    expect(spokenLanguages(['zh-Hans', 'zh-Hant', 'en'], false)).to.deep.equal(['zh'])
    expect(spokenLanguages(['zh-Hans', 'zh-Hant', 'en'], true)).to.deep.equal(['zh', 'en'])
    expect(spokenLanguages(['zh-Hant'], true)).to.deep.equal(['zh'])
    expect(spokenLanguages(['en'], false)).to.deep.equal(['en'])
    expect(spokenLanguages([], false)).to.deep.equal(['zh'])
  })
})
