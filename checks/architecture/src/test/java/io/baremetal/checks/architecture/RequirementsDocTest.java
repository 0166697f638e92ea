package io.baremetal.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.crd.Crd;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which test shows which requirement: rule D1. */
final class RequirementsDocTest {

  private final Requirements requirements = Requirements.find();

  @Test
  void mapsRequirementsToTests() {
    DocsDriftTest.compare(Project.root().resolve("docs/requirements.md"), requirements.markdown());
  }

  @Test
  void noTestShowsWhatIsNotRequired() {
    assertThat(requirements.unknown()).isEmpty();
  }

  @Test
  void everyFieldOfTheProvisioningIsRequired() {
    JsonNode spec = Crd.PROVISIONING.schema().at("/properties/spec/properties");
    List<String> fields = new ArrayList<>();
    spec.fieldNames().forEachRemaining(field -> fields.add("CBO-" + field));
    assertThat(requirements.ids().stream().filter(id -> id.startsWith("CBO-")))
        .containsExactlyInAnyOrderElementsOf(fields);
  }
}
