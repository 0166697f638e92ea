package io.baremetal.api.configdata;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.validation.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges a description of networks: whether it hangs together, and whether the machine has the
 * interfaces that it speaks of. Never throws and asks nobody; names are not resolved.
 */
public final class NetworkDataCheck {

  private NetworkDataCheck() {}

  /** What is wrong with the description in itself; empty if nothing is. */
  public static List<NetworkDataProblem> check(NetworkData data) {
    return run(data, NicIndex.unknown());
  }

  /**
   * What is wrong with the description for a machine with this hardware. Each physical link must be
   * an interface that inspection found; if it found none at all, that is not asked.
   */
  public static List<NetworkDataProblem> check(NetworkData data, HardwareDetails hardware) {
    return run(data, NicIndex.of(hardware.nics()));
  }

  private static List<NetworkDataProblem> run(NetworkData data, NicIndex nics) {
    Problems problems = new Problems();
    Set<String> ids =
        data.links().stream().flatMap(link -> link.id().stream()).collect(Collectors.toSet());
    new LinkCheck(problems, ids, nics).check(data.links());
    new AddressCheck(problems, ids).check(data.networks());
    AddressCheck.services(problems, "services", data.services());
    return problems.found();
  }

  /** Gathers problems. */
  static final class Problems {

    private final List<NetworkDataProblem> found = new ArrayList<>();

    void error(String path, String message) {
      found.add(new NetworkDataProblem(Severity.ERROR, path, message));
    }

    void warning(String path, String message) {
      found.add(new NetworkDataProblem(Severity.WARNING, path, message));
    }

    /** Blames every id but the first of its name. */
    void duplicates(String path, Stream<String> ids, String message) {
      List<String> all = ids.toList();
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < all.size(); i++) {
        if (!all.get(i).isEmpty() && !seen.add(all.get(i))) {
          error(path.formatted(i), message.formatted(Quoted.text(all.get(i))));
        }
      }
    }

    List<NetworkDataProblem> found() {
      return List.copyOf(found);
    }
  }
}
