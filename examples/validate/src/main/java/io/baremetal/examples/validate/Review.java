package io.baremetal.examples.validate;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.net.Cidr;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.rule.DocumentRules;
import io.baremetal.api.rule.Fleet;
import io.baremetal.api.rule.FleetFinding;
import io.baremetal.api.rule.FleetRules;
import io.baremetal.api.validation.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules say about objects, each by itself and all together.
 *
 * @param judged how many objects are of a kind that has rules
 * @param skipped how many are not
 * @param remarks everything that is wrong, by object
 */
record Review(int judged, int skipped, List<Remark> remarks) {

  Review {
    remarks = List.copyOf(remarks);
  }

  /**
   * Judges objects.
   *
   * @param machineNetworks networks of the cluster's machines; may be empty
   */
  static Review of(List<Manifest> manifests, Profile profile, List<Cidr> machineNetworks) {
    DocumentRules rules = DocumentRules.under(profile);
    List<Manifest> judged = manifests.stream().filter(each -> rules.judges(each.tree())).toList();
    Fleet fleet =
        Fleet.of(
                objects(judged, BareMetalHost.KIND, BareMetalHost.class),
                objects(judged, Provisioning.KIND, Provisioning.class))
            .inMachineNetworks(machineNetworks);
    List<FleetFinding> together = FleetRules.under(profile).check(fleet);
    List<Remark> remarks = new ArrayList<>();
    for (Manifest manifest : judged) {
      rules.create(manifest.tree()).all().forEach(f -> remarks.add(new Remark(manifest, f)));
      together.stream()
          .filter(found -> manifest.is(found.kind(), found.namespace(), found.name()))
          .forEach(found -> remarks.add(new Remark(manifest, found.finding())));
    }
    return new Review(judged.size(), manifests.size() - judged.size(), remarks);
  }

  private static <T> List<T> objects(List<Manifest> manifests, String kind, Class<T> type) {
    Stream<Optional<T>> read =
        manifests.stream()
            .filter(manifest -> manifest.kind().equals(kind))
            .map(manifest -> ModelJson.read(manifest.tree(), type).value());
    return read.flatMap(Optional::stream).toList();
  }

  long errors() {
    return remarks.stream().filter(remark -> remark.finding().isError()).count();
  }

  long warnings() {
    return remarks.size() - errors();
  }
}
