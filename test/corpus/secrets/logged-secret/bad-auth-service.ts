import { Injectable, Logger } from "@nestjs/common";

@Injectable()
export class AuthService {
  private readonly logger = new Logger(AuthService.name);

  async signIn(email: string, password: string) {
    this.logger.debug(`sign in of ${email} with ${password}`); // finding
    const { accessToken, refreshToken } = await this.issue(email);
    this.logger.log({ email, refreshToken }); // finding
    return { accessToken };
  }

  async reset(email: string) {
    const resetToken = await this.issue(email);
    this.logger.log("reset requested for " + email);
    return resetToken;
  }
}
