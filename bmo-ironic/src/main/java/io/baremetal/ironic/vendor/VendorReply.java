package io.baremetal.ironic.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.ironic.json.JsonValues;
import java.util.Optional;

/**
 * What a driver answered. Immutable.
 *
 * <p>Drivers answer with any JSON, also a bare number or word, or with a file.
 */
public final class VendorReply {

  private final boolean accepted;
  private final byte[] body;

  private VendorReply(boolean accepted, byte[] body) {
    this.accepted = accepted;
    this.body = body.clone();
  }

  /**
   * A reply; also for tests.
   *
   * @param status 202 when the method goes on after the answer
   * @param body copied
   */
  public static VendorReply of(int status, byte[] body) {
    return new VendorReply(status == 202, body);
  }

  /** Whether the method goes on; its failure then shows in the node's last error only. */
  public boolean goesOn() {
    return accepted;
  }

  /** The answer as JSON; empty when there is none, or it is a file. May hold sensitive values. */
  public Optional<JsonNode> json() {
    return JsonValues.parse(body);
  }

  /** The answer as it came; a copy. */
  public byte[] bytes() {
    return body.clone();
  }

  /** The length of the answer, not the answer. */
  @Override
  public String toString() {
    return "VendorReply{" + body.length + " bytes}";
  }
}
