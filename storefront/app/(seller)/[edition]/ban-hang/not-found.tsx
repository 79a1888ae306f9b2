export { SellerGone as default } from "@/components/portal/SellerGone"
