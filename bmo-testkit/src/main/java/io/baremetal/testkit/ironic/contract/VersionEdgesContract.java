package io.baremetal.testkit.ironic.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.http.FakeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What each endpoint answers to an empty request in the versions 1.1, 1.61, 1.82 and 1.115: whether
 * it is there, and in which of several ways it is not.
 */
public abstract class VersionEdgesContract extends IronicContract {

  private static final String[] VERSIONS = {"1.1", "1.61", "1.82", "1.115"};

  // Method, path, and the status in each of the versions.
  private static final String TABLE =
      """
      GET /nodes/{node}                                                  200 200 200 200
      GET /nodes/{node}/states                                           200 200 200 200
      GET /nodes/{node}/validate                                         200 200 200 200
      GET /nodes/{node}/management/boot_device                           200 200 200 200
      GET /nodes/{node}/management/indicators                            200 200 200 200
      GET /nodes/{node}/states/console                                   200 200 200 200
      GET /nodes/{node}/traits                                           406 200 200 200
      GET /nodes/{node}/vifs                                             404 200 200 200
      GET /nodes/{node}/bios                                             404 200 200 200
      GET /nodes/{node}/firmware                                         404 404 404 200
      GET /nodes/{node}/history                                          404 404 200 200
      GET /nodes/{node}/inventory                                        404 404 404 404
      GET /nodes/{node}/children                                         500 500 500 200
      GET /nodes/{node}/allocation                                       404 404 404 404
      GET /nodes/{node}/portgroups                                       404 200 200 200
      GET /nodes/{node}/ports                                            200 200 200 200
      GET /nodes/{node}/vendor_passthru/methods                          200 200 200 200
      GET /ports                                                         200 200 200 200
      GET /portgroups                                                    404 200 200 200
      GET /volume/connectors                                             404 200 200 200
      GET /volume/targets                                                404 200 200 200
      GET /chassis                                                       200 200 200 200
      GET /allocations                                                   404 200 200 200
      GET /deploy_templates                                              404 200 200 200
      GET /runbooks                                                      404 404 404 200
      GET /inspection_rules                                              404 404 404 200
      GET /shards                                                        404 404 200 200
      GET /conductors                                                    404 200 200 200
      GET /drivers                                                       200 200 200 200
      GET /drivers/fake-hardware                                         200 200 200 200
      GET /drivers/fake-hardware/properties                              200 200 200 200
      GET /drivers/fake-hardware/raid/logical_disk_properties            406 200 200 200
      GET /lookup                                                        404 400 400 400
      POST /events                                                       404 400 400 400
      POST /portgroups                                                   404 400 400 400
      POST /volume/connectors                                            404 400 400 400
      POST /volume/targets                                               404 400 400 400
      POST /allocations                                                  405 400 400 400
      POST /deploy_templates                                             405 400 400 400
      POST /runbooks                                                     405 405 405 400
      POST /inspection_rules                                             405 405 405 400
      POST /heartbeat/{node}                                             400 400 400 400
      POST /continue_inspection                                          400 400 400 400
      POST /nodes/{node}/vifs                                            404 400 400 400
      POST /nodes/{node}/vmedia                                          404 404 404 400
      PUT /nodes/{node}/states/boot_mode                                 400 400 400 400
      PUT /nodes/{node}/states/raid                                      406 204 204 204
      PUT /nodes/{node}/management/inject_nmi                            404 400 400 400
      PUT /nodes/{node}/traits                                           405 400 400 400
      """;

  /** For subclasses. */
  protected VersionEdgesContract() {}

  @TestFactory
  Stream<DynamicTest> isThereFromItsVersionOn() {
    return TABLE.lines().map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
  }

  private void check(String line) {
    List<String> words = Stream.of(line.split(" +", -1)).filter(w -> !w.isEmpty()).toList();
    String node = create("edge" + Integer.toHexString(line.hashCode()));
    String target = "/v1" + words.get(1).replace("{node}", node.replace("/v1/nodes/", ""));
    List<String> statuses = new ArrayList<>();
    for (String version : VERSIONS) {
      FakeRequest request = FakeRequest.of(words.get(0), target);
      FakeRequest full =
          words.get(0).equals("GET") ? request : request.withBody("application/json", "{}");
      statuses.add(Integer.toString(wire().speaking(version).send(full).status()));
      awaitFree(node);
    }
    assertThat(statuses).isEqualTo(words.subList(2, words.size()));
  }
}
