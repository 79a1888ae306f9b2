import { forgetWritten } from "./kept"
import { forgetPhotos } from "./kept-photos"

/**
 * Lets go of all that a telephone keeps of goods: words, photos and where they were taken, counts of the shelf.
 * @param but whose may stay: that of who is signed in, for the seller that they act for
 */
export async function forgetGoods(but?: string): Promise<void> {
  forgetWritten(but)
  await forgetPhotos(but)
}
