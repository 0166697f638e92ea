package io.baremetal.ironic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.Consumer;
import mockwebserver3.RecordedRequest;

/**
 * A client method and what it must send.
 *
 * @param call uses the method
 * @param line method and target
 * @param body empty when nothing is sent; single quotes stand for double ones
 * @param answer what the server says; likewise
 */
record WireCase(Consumer<IronicClient> call, String line, String body, String answer) {

  static WireCase read(String line, String answer, Consumer<IronicClient> call) {
    return new WireCase(call, line, "", answer.replace('\'', '"'));
  }

  static WireCase write(String line, String body, Consumer<IronicClient> call) {
    return new WireCase(call, line, body.replace('\'', '"'), "{\"uuid\":\"u\"}");
  }

  /** Calls the method and compares the one request that goes out, after that for the versions. */
  void check() throws IOException {
    try (IronicStub ironic = new IronicStub();
        IronicClient client = ironic.client().build()) {
      ironic.versions("1.1", "1.115").answer(200, answer);

      call.accept(client);

      ironic.request();
      RecordedRequest sent = ironic.request();
      assertThat(sent.getMethod() + " " + sent.getTarget()).isEqualTo(line);
      assertThat(IronicStub.body(sent)).isEqualTo(body);
      assertThat(ironic.requests()).isEmpty();
    }
  }

  @Override
  public String toString() {
    return line;
  }
}
