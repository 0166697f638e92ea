package io.baremetal.k8s.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.meta.ObjectMetadata;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Labels that show hardware, beside those of other people. */
@Tag("ICN-06")
final class LabelChangeTest {

  private static final String FPGA = "hardware.baremetal.io/fpga";
  private static final String QAT = "hardware.baremetal.io/qat";

  @Test
  void setsLabels_andNotesThatTheyAreOurs() {
    LabelChange change = LabelChange.of(host(Map.of("rack", "7"), ""), Map.of(QAT, "2")).get();

    assertThat(change.labels()).isEqualTo(Map.of(QAT, Optional.of("2")));
    assertThat(change.ownedText()).contains(QAT);
  }

  @Test
  void changesOnlyWhatIsDifferent() {
    ObjectMetadata host = host(Map.of(QAT, "2", FPGA, "1"), FPGA + "," + QAT);

    assertThat(LabelChange.of(host, Map.of(QAT, "3", FPGA, "1")).get().labels())
        .isEqualTo(Map.of(QAT, Optional.of("3")));
    assertThat(LabelChange.of(host, Map.of(QAT, "2", FPGA, "1"))).isEmpty();
  }

  @Test
  void takesLabelsOff_whenTheHardwareIsGone() {
    ObjectMetadata host = host(Map.of(QAT, "2", "rack", "7"), QAT);
    LabelChange change = LabelChange.of(host, Map.of()).get();

    assertThat(change.labels()).isEqualTo(Map.of(QAT, Optional.empty()));
    assertThat(change.ownedText()).isEmpty();
  }

  @Test
  void leavesAlone_whatAUserHasSet() {
    ObjectMetadata host = host(Map.of(QAT, "many", "hardware.baremetal.io/rack", "7"), "");

    assertThat(LabelChange.of(host, Map.of(QAT, "2"))).isEmpty();
    assertThat(LabelChange.of(host, Map.of())).isEmpty();
  }

  @Test
  void doesNothing_whenNothingIsWantedAndNothingIsOurs() {
    assertThat(LabelChange.of(host(Map.of(), ""), Map.of())).isEmpty();
  }

  private static ObjectMetadata host(Map<String, String> labels, String owned) {
    ObjectMetadata.Builder host = ObjectMetadata.builder();
    host.labels(labels);
    if (!owned.isEmpty()) {
      host.putAnnotations(LabelChange.OWNED, owned);
    }
    return host.build();
  }
}
