package io.baremetal.api.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.json.ModelJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceleratorsTest {

  @ParameterizedTest
  @CsvSource({
    "8086, 37c8, 0b40, QAT",
    "0x8086, 0x37C8, 0x0B4000, QAT",
    "8086, 0435, 0b4000, QAT",
    "8086, 4940, 0b4000, QAT",
    "8086, 37c9, 0b40, OTHER",
    "10ee, 9038, 1200, FPGA",
    "8086, 09c4, 120000, FPGA",
    "1da3, 1020, 1200, OTHER",
    "10de, 20b5, 0302, GPU",
    "10de, 1eb8, 0300, GPU",
    "102b, 0536, 0300, ",
    "8086, 1572, 0200, ",
    "'', '', '', "
  })
  @Tag("ICN-06")
  void tells_accelerators_byTheirIds(String vendor, String product, String code, String kind) {
    PciDevice device = new PciDevice(vendor, product, code, Optional.empty(), Optional.empty());

    assertThat(AcceleratorTable.standard().kindOf(device).map(AcceleratorKind::wire))
        .isEqualTo(Optional.ofNullable(kind));
  }

  @Test
  void asksOwnRulesFirst() {
    AcceleratorTable own =
        AcceleratorTable.standard()
            .with(AcceleratorRule.of(AcceleratorKind.of("DPU"), "0200").fromVendors("15b3"))
            .with(AcceleratorRule.none("0302"));

    assertThat(own.kindOf(device("15b3", "0200"))).contains(AcceleratorKind.of("DPU"));
    assertThat(own.kindOf(device("10de", "0302"))).isEmpty();
    assertThat(own.rules()).hasSize(AcceleratorTable.standard().rules().size() + 2);
  }

  @Test
  @Tag("ICN-06")
  void finds_whatTheAgentListed_elseWhatRedfishListed() {
    String redfish = "{'vendor_id':'0x8086','product_id':'0x09C4','class':'0x120000'}";
    String agent =
        "{'vendor_id':'8086','product_id':'37c8','class':'0b40','bus':'0000:3d:00.0',"
            + "'numa_node_id':'1'}";

    List<Accelerator> both = find("[" + agent + "]", "[" + redfish + "]");
    List<Accelerator> one = find("[5,{'class':7},{'numa_node_id':'-1'}]", "[" + redfish + "]");

    assertThat(both).hasSize(1);
    assertThat(both.get(0).kind()).contains(AcceleratorKind.QAT);
    assertThat(both.get(0).pciAddress()).contains("0000:3d:00.0");
    assertThat(both.get(0).numaNode()).contains(1);
    assertThat(one).extracting(found -> found.kind().get()).containsExactly(AcceleratorKind.FPGA);
    assertThat(find("'x'", "{}")).isEmpty();
  }

  @Test
  void comesBack_fromItsAnnotation() {
    List<Accelerator> few = many(3);

    assertThat(Accelerators.fromAnnotation(Accelerators.toAnnotation(few)).orElseThrow())
        .isEqualTo(few);
    assertThat(Accelerators.fromAnnotation("[{'kind':5}]".replace('\'', '"')).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.path()).isEqualTo("[0].kind"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 30, 60, 500, 5000})
  void neverExceeds_theRoomOfAnAnnotation(int devices) {
    String annotation = Accelerators.toAnnotation(many(devices));

    assertThat(annotation.getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(Accelerators.MAX_ANNOTATION_BYTES);
    assertThat(
            Accelerators.fromAnnotation(annotation).orElseThrow().stream()
                .mapToInt(Accelerator::devices)
                .sum())
        .isEqualTo(devices);
  }

  @Test
  void cutsOff_whatCannotBeShortened() {
    List<Accelerator> odd =
        IntStream.range(0, 400)
            .mapToObj(i -> Accelerator.builder().vendorId("%04x".formatted(i)).build())
            .toList();

    String annotation = Accelerators.toAnnotation(odd);

    assertThat(annotation).hasSizeBetween(3000, Accelerators.MAX_ANNOTATION_BYTES);
  }

  @Test
  void counts_kindsInLabels() {
    List<Accelerator> found =
        List.of(
            Accelerator.builder().kind(AcceleratorKind.QAT).count(3).build(),
            Accelerator.builder().kind(AcceleratorKind.QAT).build(),
            Accelerator.builder().kind(AcceleratorKind.GPU).build(),
            Accelerator.builder().kind(AcceleratorKind.of("no label!")).build(),
            Accelerator.builder().build());

    assertThat(Accelerators.toLabels(found))
        .hasSize(2)
        .containsEntry("hardware.baremetal.io/qat", "4")
        .containsEntry("hardware.baremetal.io/gpu", "1");
  }

  private static List<Accelerator> many(int count) {
    return AcceleratorTable.standard()
        .find(
            IntStream.range(0, count)
                .mapToObj(
                    i ->
                        new PciDevice(
                            "10de", "20b5", "0302", Optional.of("bus-" + i), Optional.of(i % 2)))
                .toList());
  }

  private static PciDevice device(String vendor, String code) {
    return new PciDevice(vendor, "0001", code, Optional.empty(), Optional.empty());
  }

  private static List<Accelerator> find(String agent, String redfish) {
    JsonNode answer =
        ModelJson.readTree(
                "{'plugin_data':{'pci_devices':%s},'inventory':{'pci_devices':%s}}"
                    .formatted(agent, redfish)
                    .replace('\'', '"'))
            .orElseThrow();
    return AcceleratorTable.standard().findIn(answer);
  }
}
