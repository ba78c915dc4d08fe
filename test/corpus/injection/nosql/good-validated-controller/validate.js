/** Refuses requests whose body does not fit, and keeps only what the schema names. */
export const validate = (schema) => (req, res, next) => {
  const { error, value } = schema.validate(req.body, { stripUnknown: true });
  if (error) return res.status(400).json({ message: error.message });
  req.body = value;
  next();
};
