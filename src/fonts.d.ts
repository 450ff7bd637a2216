/** Font files, made by `src/build/fonts.ts`, as addresses. */
declare module '@fonts/*?url' {
  const address: string;
  export default address;
}
