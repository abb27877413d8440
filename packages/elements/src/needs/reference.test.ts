// The numbers people read, remember and type.
import { expect } from '@open-wc/testing'
import { codeOf, numberIn, phoneOf, referenceOf, spacedCode, spacedPhone } from './reference.js'

describe('a reference', () => {
  it('has three digits at least', () => {
    expect([1, 23, 999, 1000].map(referenceOf)).to.deep.equal(['001', '023', '999', '1000'])
  })

  it('is understood with its letters, without them, and in full width', () => {
    expect(['需-023', 'N 23', '２３', ' 023 '].map(numberIn)).to.deep.equal([23, 23, 23, 23])
    for (const none of ['', '需', '0', '000', '9'.repeat(20)]) expect(numberIn(none), none).to.equal(undefined)
  })
})

describe('the code of a slip', () => {
  it('is shown in two groups, and understood with and without them, and in full width', () => {
    expect(spacedCode('048213')).to.equal('048 213')
    expect([' 048 213 ', '０４８２１３'].map(codeOf)).to.deep.equal(['048213', '048213'])
  })
})

describe('a telephone number', () => {
  it('is 7 to 15 digits, however they are grouped', () => {
    expect(phoneOf('021-5550 0188')).to.equal('02155500188')
    expect(phoneOf('（021）５５５００１８８')).to.equal('02155500188')
    expect(phoneOf('+86 138 0000 0000')).to.equal('+8613800000000')
    for (const none of ['', '123456', '1'.repeat(16), '138o0000000', '110 #', '--------']) expect(phoneOf(none), none).to.equal(undefined)
  })

  it('is read out in groups of four from its end', () => {
    expect(spacedPhone('13800000000')).to.equal('138 0000 0000')
    expect(spacedPhone('55500188')).to.equal('5550 0188')
    expect(spacedPhone('110')).to.equal('110')
  })
})
