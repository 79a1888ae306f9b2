export { UnknownProvince as default } from "@/components/place/UnknownProvince"
