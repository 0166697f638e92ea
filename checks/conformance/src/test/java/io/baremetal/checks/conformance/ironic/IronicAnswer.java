package io.baremetal.checks.conformance.ironic;

/**
 * What a scripted Ironic answers.
 *
 * @param status HTTP status
 * @param body JSON, or whatever a vector prescribes
 */
record IronicAnswer(int status, String body) {

  static IronicAnswer notFound(String what) {
    return new IronicAnswer(
        404,
        "{\"error_message\":{\"debuginfo\":null,\"faultcode\":\"Client\","
            + "\"faultstring\":\"%s could not be found.\"}}".formatted(what));
  }
}
