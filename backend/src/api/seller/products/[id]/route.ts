import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerProduct } from "../asked"

/** GET /seller/products/:id — `{ product }`, see `ProductView`; prices in đồng; 404 naming id. One statement. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerProduct(req, res)
}
