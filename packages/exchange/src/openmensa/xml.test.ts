// XML as a small tree: names, namespaces, texts, and what is refused.
import { readXml } from './xml.js'

const root = (text: string) => {
  const document = readXml(text)
  return 'root' in document ? document.root : document
}
const leaf = (name: string, text: string, namespace = '') => ({ name, namespace, attributes: {}, children: [], text })

test('elements have attributes, children in order, and their own text without the white space around it', () => {
  expect(root('<a x="1" y="&lt;&#228;&euro;"> one <b> two </b> three\n</a>')).toEqual({
    ...{ name: 'a', namespace: '', attributes: { x: '1', y: '<ä€' }, text: 'one  three' },
    children: [leaf('b', 'two')],
  })
  expect(root('\uFEFF \n<?xml version="1.0"?><!-- c --><?p x?><a><b/><c>7.0</c><d>true</d></a>')).toMatchObject({
    children: [leaf('b', ''), leaf('c', '7.0'), leaf('d', 'true')],
  })
})

test('prefixes are resolved by what the root declares', () => {
  expect(root('<p:a xmlns:p="urn:p" xmlns="urn:d"><b/><p:b/><q:b xmlns:q="urn:q"/></p:a>')).toMatchObject({
    ...{ name: 'a', namespace: 'urn:p' },
    children: [leaf('b', '', 'urn:d'), leaf('b', '', 'urn:p'), { name: 'b', namespace: '' }],
  })
})

test.each([
  ['<!DOCTYPE a><a/>', '<!DOCTYPE a><a/>'],
  [`<a><!entity ${'x'.repeat(80)}></a>`, `<!entity ${'x'.repeat(51)}`],
  ['<a>&amp;<!ELEMENT b></a>', '<!ELEMENT b></a>'],
  ['<!ATTLIST a>', '<!ATTLIST a>'],
])('%s is refused for its declaration', (text, found) => expect(readXml(text)).toEqual({ refused: 'doctype', found }))

test('what is no XML is refused with its beginning, or with what is wrong', () => {
  expect(readXml('')).toMatchObject({ refused: 'xml' })
  expect(readXml('<?xml version="1.0"?>')).toMatchObject({ refused: 'xml' })
  expect(readXml('<a><b></a>')).toMatchObject({ refused: 'xml', found: expect.stringContaining('b') as string })
  const nested = (levels: number) => readXml('<a>'.repeat(levels) + '</a>'.repeat(levels))
  expect(nested(50)).toHaveProperty('root')
  expect(nested(52)).toMatchObject({ refused: 'xml' })
})
