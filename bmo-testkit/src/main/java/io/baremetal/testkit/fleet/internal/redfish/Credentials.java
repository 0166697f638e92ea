package io.baremetal.testkit.fleet.internal.redfish;

import io.baremetal.testkit.http.FakeRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * User name and password of a BMC.
 *
 * @param user compared with care for case
 * @param password never shown
 */
public record Credentials(String user, String password) {

  /** Whether the request carries them as HTTP basic authentication. */
  boolean areIn(FakeRequest request) {
    String pair = user + ":" + password;
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return request.header("Authorization").filter(basic::equals).isPresent();
  }

  /** The user name alone. */
  @Override
  public String toString() {
    return "Credentials[" + user + "]";
  }
}
