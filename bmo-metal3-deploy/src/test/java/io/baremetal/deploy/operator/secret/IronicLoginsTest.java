package io.baremetal.deploy.operator.secret;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.baremetal.deploy.facts.IronicLogin;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

final class IronicLoginsTest {

  private final IronicLogins logins = new IronicLogins(new SecureRandom());

  @Test
  void makesAHashThatFitsThePassword() {
    IronicLogin login = logins.issue("somebody");
    assertThat(login.password()).matches("[A-Za-z0-9]{16}");
    assertThat(login.htpasswd()).startsWith("somebody:$2y$05$").hasSize(69);
    String hash = login.htpasswd().substring("somebody:".length());
    assertThat(BCrypt.verifyer().verify(login.password().toCharArray(), hash).verified).isTrue();
  }

  @Test
  void makesAnotherOneEachTime_andShowsNone() {
    IronicLogin login = logins.issue(IronicLogins.USERNAME);
    assertThat(logins.issue(IronicLogins.USERNAME).password()).isNotEqualTo(login.password());
    assertThat(login.toString()).doesNotContain(login.password(), login.htpasswd());
  }
}
