// Where an adviser is: the directory, asked for advice about benefits. What somebody answered does not go with it.
export const FindAdvice = () => <a href="/find?q=benefits+advice">Find benefits advice near you</a>;
