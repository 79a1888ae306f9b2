export { NotFound as default } from "@/components/site/NotFound"
