// What the small script says in the place of a widget whose code does not come.
import type { Language } from '@doorstep/model/text'

interface LoaderWords {
  /** It is asked for again by itself. */
  readonly missing: string
  readonly retry: string
  /** It is gone from the server: an older page asks for what a newer version has no more. */
  readonly gone: string
  readonly reload: string
}

export const loaderWords: Readonly<Record<Language, LoaderWords>> = {
  'zh-Hans': {
    missing: '这一块还没有读到，过一会儿自己再试。',
    retry: '再试一次',
    gone: '这一块已经换了新的，请重新打开本页。',
    reload: '重新打开',
  },
  'zh-Hant': {
    missing: '這一塊還沒有讀到，過一會兒自己再試。',
    retry: '再試一次',
    gone: '這一塊已經換了新的，請重新打開本頁。',
    reload: '重新打開',
  },
  en: {
    missing: 'This part has not come yet. It is tried again by itself.',
    retry: 'Try again',
    gone: 'There is a newer version of this part. Please open the page again.',
    reload: 'Open again',
  },
}
