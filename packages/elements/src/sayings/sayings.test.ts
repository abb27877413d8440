// Ready phrases: written behind what stands there, and taken out again as if they had never been tapped.
import { expect } from '@open-wc/testing'
import { LANGUAGES } from '@doorstep/model/text'
import { withoutSaying, withSaying } from './sayings.js'
import { sayingsWords } from './sayings.words.js'

describe('sayings', () => {
  it('stand behind what was written, with one pause between', () => {
    expect(withSaying('', '想借书', '，')).to.equal('想借书')
    expect(withSaying('老伴病了', '想借轮椅', '，')).to.equal('老伴病了，想借轮椅')
    expect(withSaying('老伴病了。', '想借轮椅', '，')).to.equal('老伴病了。想借轮椅')
    expect(withSaying('My wife is ill.', 'I need a wheelchair.', ' ')).to.equal('My wife is ill. I need a wheelchair.')
    expect(withSaying('Tea ', 'Thank you.', ' ')).to.equal('Tea Thank you.')
  })

  it('go again with their pause, wherever they stand', () => {
    expect(withoutSaying('想借书', '想借书', '，')).to.equal('')
    expect(withoutSaying('老伴病了，想借轮椅', '想借轮椅', '，')).to.equal('老伴病了')
    expect(withoutSaying('想借书，想唱歌跳舞，急', '想唱歌跳舞', '，')).to.equal('想借书，急')
    expect(withoutSaying('想借书，急', '想借书', '，')).to.equal('急')
    expect(withoutSaying('Thank you. Very patient.', 'Thank you.', ' ')).to.equal('Very patient.')
    expect(withoutSaying('想借书', '没有这句', '，')).to.equal('想借书')
  })

  it('are few and short, as many in each language, and none is part of another', () => {
    const counts = LANGUAGES.map((language) => {
      const { needs, rating } = sayingsWords[language]
      const groups = [...Object.values(needs), ...Object.values(rating)]
      for (const group of groups) {
        expect(group.length).to.be.within(3, 4)
        for (const saying of group) {
          expect(saying.length, saying).to.be.at.most(language === 'en' ? 30 : 6)
          expect(group.filter((other) => other.includes(saying))).to.deep.equal([saying])
        }
      }
      return groups.map(({ length }) => length)
    })
    expect(counts[1]).to.deep.equal(counts[0])
    expect(counts[2]).to.deep.equal(counts[0])
  })
})
