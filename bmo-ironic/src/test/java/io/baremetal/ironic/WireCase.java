package io.baremetal.ironic;

import java.util.function.Consumer;

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

  @Override
  public String toString() {
    return line;
  }
}
