// A stream more, which is not Doorstep's own: it is tried as the others are, without their being told of it.
import { registerStream } from '@doorstep/model/streams'
import { umbrellas } from '../../packages/elements/src/station/testing/umbrellas.js'

registerStream(umbrellas)
