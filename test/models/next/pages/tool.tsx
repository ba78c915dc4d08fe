import { execSync } from "node:child_process";
import type { GetServerSideProps } from "next";

export const getServerSideProps: GetServerSideProps = async ({ params, query, locale }) => {
  execSync(`a ${params?.id}`); // flow: command
  execSync(`a ${query.name}`); // flow: command
  execSync(`a ${locale}`);
  return { props: {} };
};

export default function Tool() {
  return <p>Done</p>;
}
