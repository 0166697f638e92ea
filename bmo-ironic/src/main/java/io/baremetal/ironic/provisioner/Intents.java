package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.json.JsonPatchDiff;
import io.baremetal.ironic.node.Node;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What we are about to ask of a node and must not ask twice: one entry of its {@code extra},
 * written before the request and compared with what the node shows when the outcome is not known,
 * which is so after a crash or a lost answer. An entry is open until its outcome was reported, or
 * until the caller's record of the host shows that it was. What is over is taken away with the next
 * change that is sent anyway, and at once only where no such record tells of it after a crash.
 */
final class Intents {

  /** The entry of {@code extra}; without a slash, so that it can be patched alone. */
  static final String KEY = "io.baremetal.intent";

  private static final String SECTION = "extra";

  private final HostNode host;

  Intents(HostNode host) {
    this.host = host;
  }

  /** What does not bear being asked twice. */
  enum Operation {
    PREPARE,
    SERVICE,
    REBOOT,
    ATTACH,
    SUBSCRIBE;

    String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Operation> of(Intent intent) {
      return Arrays.stream(values())
          .filter(operation -> operation.wire().equals(intent.operation()))
          .findFirst();
    }

    /** Whether callers record its begin before they ask for it, and its end when told of it. */
    private boolean isRecorded() {
      return this == PREPARE || this == SERVICE;
    }

    /** Whether the record says that it is over, or was never begun. */
    private boolean isOver(RegisterRequest record) {
      return switch (this) {
        case PREPARE -> !record.state().equals(ProvisioningState.PREPARING);
        case SERVICE -> record.operationalStatus().equals(OperationalStatus.OK);
        case REBOOT, ATTACH, SUBSCRIBE -> false;
      };
    }
  }

  /**
   * An entry.
   *
   * @param operation what
   * @param hash of all that is asked for
   * @param generation counts the intents of the node
   * @param before what the node showed before, to tell by whether the operation began
   */
  record Intent(String operation, String hash, long generation, String before) {

    private static Optional<Intent> of(Node node) {
      return Optional.ofNullable(node.extra().get(KEY))
          .filter(JsonNode::isObject)
          .map(
              json ->
                  new Intent(
                      json.path("operation").asText(),
                      json.path("hash").asText(),
                      json.path("generation").asLong(),
                      json.path("before").asText()));
    }

    private Map<String, Object> toJson() {
      return Map.of(
          "operation", operation, "hash", hash, "generation", generation, "before", before);
    }
  }

  /**
   * The entry for exactly this, if its outcome has not been reported yet.
   *
   * @param wanted all that is asked for; only looked at when there is an entry
   */
  Optional<Intent> open(Node node, Operation operation, Supplier<?> wanted) {
    return Intent.of(node)
        .filter(intent -> intent.operation().equals(operation.wire()))
        .filter(intent -> settled(node) < intent.generation())
        .filter(intent -> intent.hash().equals(Fingerprint.of(wanted.get())));
  }

  /** Whether the node has changed its state since the entry was written, and so by what it says. */
  static boolean hasBegun(Intent intent, Node node) {
    return !intent.before().equals(stateSince(node));
  }

  /** When the node came into its state: what {@link #hasBegun} compares. */
  static String stateSince(Node node) {
    return node.text("provision_updated_at").orElse("");
  }

  /** Adds an entry to a patch that goes out before the request. */
  void declare(JsonPatchDiff diff, Node node, Operation operation, Object wanted, String before) {
    if (host.config().parity() == Parity.CORRECTED) {
      long last = Math.max(settled(node), Intent.of(node).map(Intent::generation).orElse(0L));
      Intent intent = new Intent(operation.wire(), Fingerprint.of(wanted), last + 1, before);
      diff.set(SECTION, KEY, intent.toJson());
    }
  }

  /** Writes an entry; returns the node as it is then. */
  Node declare(Node node, Operation operation, Object wanted, String before) {
    JsonPatchDiff diff = JsonPatch.against(node);
    declare(diff, node, operation, wanted, before);
    return host.patch(node, diff.build());
  }

  /** The outcome of whatever the node's entry says is reported: the same may be asked for again. */
  void settle(Node node) {
    Intent.of(node)
        .ifPresent(
            intent -> host.backend().memory().intents().settle(node.uuid(), intent.generation()));
  }

  /** Takes the entry away at once, because the operation failed and is not to be taken for done. */
  Node withdraw(Node node) {
    return host.patch(node, JsonPatch.against(node).unset(SECTION, KEY).build());
  }

  /** Settles an entry of a node at rest if the caller's record says that it is over. */
  void settle(Node node, RegisterRequest record) {
    boolean over =
        Intent.of(node).flatMap(Operation::of).filter(each -> each.isOver(record)).isPresent();
    if (over && isResting(node)) {
      settle(node);
    }
  }

  /**
   * Adds the removal of an entry that is over to a patch; an entry that harms nobody is not worth a
   * patch of its own.
   */
  void tidy(JsonPatchDiff diff, Node node) {
    Optional<Intent> over =
        Intent.of(node).filter(intent -> intent.generation() <= settled(node) && isResting(node));
    boolean harmless = over.flatMap(Operation::of).filter(Operation::isRecorded).isPresent();
    if (over.isPresent() && !(harmless && diff.build().isEmpty())) {
      diff.unset(SECTION, KEY);
    }
  }

  private static boolean isResting(Node node) {
    return node.text("target_provision_state").filter(text -> !text.isEmpty()).isEmpty();
  }

  private long settled(Node node) {
    return host.backend().memory().intents().settled(node.uuid());
  }
}
