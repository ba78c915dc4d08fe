import axios from "axios";

const client = axios.create({
  baseURL: process.env.REACT_APP_API_URL,
  auth: { username: "web", password: process.env.REACT_APP_BASIC_AUTH_PASSWORD }, // finding
});

export default function App() {
  return <button onClick={() => client.post("/orders")}>Order</button>;
}
