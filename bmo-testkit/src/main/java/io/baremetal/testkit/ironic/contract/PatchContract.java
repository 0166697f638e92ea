package io.baremetal.testkit.ironic.contract;

import static io.baremetal.testkit.ironic.contract.IronicWire.add;
import static io.baremetal.testkit.ironic.contract.IronicWire.remove;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.http.FakeRequest;
import org.junit.jupiter.api.Test;

/** JSON patches of nodes. */
public abstract class PatchContract extends IronicContract {

  /** For subclasses. */
  protected PatchContract() {}

  @Test
  void answersWithTheWholeNode_stillLocked() {
    String node = create("whole");

    JsonNode answer = wire().patch(node, add("/extra/a", "1")).body();

    assertThat(answer.path("extra").path("a").asInt()).isEqualTo(1);
    assertThat(answer.path("reservation").isNull()).isFalse();
    assertThat(answer.path("updated_at").isNull()).isFalse();
    awaitFree(node);
  }

  @Test
  void takesAnEmptyPatch() {
    assertThat(wire().patch(create("empty")).status()).isEqualTo(200);
  }

  @Test
  void changesPartsOfObjectsAndLists() {
    String node = create("parts");

    wire().patch(node, add("/extra/list", "[1]"));
    wire().patch(node, add("/extra/list/-", "2"), add("/extra/list/0", "0"));
    assertThat(field(node, "extra").path("list").toString()).isEqualTo("[0,1,2]");

    wire().patch(node, remove("/extra/list/1"));
    assertThat(field(node, "extra").path("list").toString()).isEqualTo("[0,2]");
  }

  @Test
  void refusesTheWholePatch_whenOneOperationDoesNotFit() {
    String node = create("whole-or-nothing");

    IronicWire.Answer answer = wire().patch(node, add("/extra/a", "1"), remove("/extra/b"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains("Couldn't apply patch");
    assertThat(field(node, "extra").isEmpty()).isTrue();
  }

  @Test
  void refusesOperationsThatDoNotFit() {
    String node = create("refuses");

    refuses(node, remove("/extra/nothing"), "Couldn't apply patch");
    refuses(node, "{'op':'replace','path':'/extra/nothing','value':1}", "Couldn't apply patch");
    refuses(node, add("/extra/a/b", "1"), "Couldn't apply patch");
    refuses(node, add("/bogus", "1"), "Cannot patch /bogus");
    refuses(node, add("/uuid", "'1'"), "Cannot patch /uuid");
    refuses(node, add("/provision_state", "'active'"), "Cannot patch /provision_state");
    refuses(node, "{'op':'test','path':'/name','value':'x'}", "is not one of");
    refuses(node, add("/extra/a~1b", "1"), "does not match");
    refuses(node, add("extra", "1"), "does not match");
    refuses(node, remove("/driver"), "'driver' is a required property");
    refuses(node, add("/instance_uuid", "'x'"), "Expected UUID");
    refuses(node, add("/automated_clean", "'maybe'"), "Unrecognized value 'maybe'");
    refuses(node, add("/deploy_interface", "'bogus'"), "bogus");
  }

  private void refuses(String node, String operation, String text) {
    IronicWire.Answer answer = wire().patch(node, operation);
    assertThat(answer.status()).as(operation + answer).isEqualTo(400);
    assertThat(answer.error()).contains(text);
  }

  @Test
  void refusesWhatIsNoPatch() {
    IronicWire.Answer answer =
        wire().send(FakeRequest.of("PATCH", create("object")).withBody("application/json", "{}"));

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void refusesAFieldThatIsNewerThanTheVersion() {
    String node = create("newer");

    assertThat(
            wire()
                .speaking("1.80")
                .patch(node, add("/firmware_interface", "'no-firmware'"))
                .status())
        .isEqualTo(406);
  }

  @Test
  void refusesTheNameOfAnotherNode() {
    create("taken");

    assertThat(wire().patch(create("taker"), add("/name", "'" + name("taken") + "'")).status())
        .isEqualTo(409);
  }

  @Test
  void takesFlagsAsTexts_andBreaksWhenAFlagIsRemoved() {
    String node = create("flags");

    wire().patch(node, add("/automated_clean", "'true'"));
    assertThat(field(node, "automated_clean").booleanValue()).isTrue();
    wire().patch(node, add("/automated_clean", "false"));
    assertThat(field(node, "automated_clean").isBoolean()).isTrue();
    wire().patch(node, add("/automated_clean", "null"));
    assertThat(field(node, "automated_clean").isNull()).isTrue();
    assertThat(wire().patch(node, remove("/automated_clean")).status()).isEqualTo(500);
  }

  @Test
  void setsWhatIsRemovedBackToItsDefault() {
    String node = create("defaults", "'deploy_interface':'fake'", "'extra':{'a':1}");

    wire().patch(node, remove("/deploy_interface"), remove("/extra"));

    assertThat(field(node, "deploy_interface").asText()).isEqualTo("direct");
    assertThat(field(node, "extra").toString()).isEqualTo("{}");
  }
}
