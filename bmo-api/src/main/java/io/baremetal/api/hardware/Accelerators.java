package io.baremetal.api.hardware;

import io.baremetal.api.json.ModelJson;
import io.baremetal.api.json.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the accelerators of a machine are kept in the cluster, where the CRDs have no field for them:
 * as the annotation {@value #ANNOTATION} of its HardwareData and, for those who want to select
 * hosts by them, as labels of the host.
 */
public final class Accelerators {

  /** Annotation of the HardwareData: a JSON list of {@link Accelerator}s. */
  public static final String ANNOTATION = "hardware.baremetal.io/accelerators";

  /** Beginning of the labels; behind it comes the kind, for example {@code fpga}. */
  public static final String LABEL_PREFIX = "hardware.baremetal.io/";

  /** What an annotation may take of the room that all of an object's share, in bytes. */
  public static final int MAX_ANNOTATION_BYTES = 4096;

  private static final String LABEL_FORM = "[a-z0-9]([a-z0-9._-]{0,50}[a-z0-9])?";

  private Accelerators() {}

  /**
   * The value of the annotation, never longer than {@value #MAX_ANNOTATION_BYTES} bytes of UTF-8.
   * Where it would be, names go first, then devices that are alike become one entry with a count,
   * and at last the rest is cut off.
   */
  public static String toAnnotation(List<Accelerator> accelerators) {
    List<Accelerator> list = accelerators;
    if (!fits(list)) {
      list = list.stream().map(one -> one.toBuilder().name(Optional.empty()).build()).toList();
    }
    if (!fits(list)) {
      list = grouped(list);
    }
    while (!fits(list)) {
      list = list.subList(0, list.size() - Math.max(1, list.size() / 10));
    }
    return ModelJson.write(list);
  }

  /** Reads the annotation; a problem says where it is wrong. */
  public static Parsed<List<Accelerator>> fromAnnotation(String value) {
    return ModelJson.read(value, Accelerator[].class)
        .match(list -> Parsed.of(List.of(list)), Parsed::refused);
  }

  /**
   * Labels that count the accelerators of each kind, for example {@code hardware.baremetal.io/qat:
   * "2"}. A kind whose name cannot be a label is left out.
   */
  public static Map<String, String> toLabels(List<Accelerator> accelerators) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Accelerator one : accelerators) {
      one.kind()
          .map(kind -> kind.wire().toLowerCase(Locale.ROOT))
          .filter(kind -> kind.matches(LABEL_FORM))
          .ifPresent(kind -> counts.merge(LABEL_PREFIX + kind, one.devices(), Integer::sum));
    }
    Map<String, String> labels = new TreeMap<>();
    counts.forEach((label, count) -> labels.put(label, count.toString()));
    return labels;
  }

  private static boolean fits(List<Accelerator> list) {
    return ModelJson.write(list).getBytes(StandardCharsets.UTF_8).length <= MAX_ANNOTATION_BYTES;
  }

  private static List<Accelerator> grouped(List<Accelerator> list) {
    Map<Accelerator, Integer> counts = new LinkedHashMap<>();
    for (Accelerator one : list) {
      Accelerator alike =
          one.toBuilder()
              .pciAddress(Optional.empty())
              .numaNode(Optional.empty())
              .count(Optional.empty())
              .build();
      counts.merge(alike, one.devices(), Integer::sum);
    }
    List<Accelerator> grouped = new ArrayList<>();
    counts.forEach((alike, count) -> grouped.add(alike.toBuilder().count(count).build()));
    return grouped;
  }
}
