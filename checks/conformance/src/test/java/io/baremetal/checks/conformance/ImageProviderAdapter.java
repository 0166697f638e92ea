package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.media.ImageFormat;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import io.baremetal.k8s.ramdisk.DeployImages;
import io.baremetal.k8s.ramdisk.RamdiskBuild;
import io.baremetal.k8s.ramdisk.RamdiskRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Ramdisk images by the settings that name them. */
final class ImageProviderAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    ObjectNode expected = vector.expected().deepCopy();
    if (expected.path("error").isTextual()) {
      expected.put("error", "<words>");
    }
    ObjectNode actual = provided(vector.input());
    return new Verdict(actual, Compare.trees(expected, actual));
  }

  private static ObjectNode provided(JsonNode input) {
    Map<String, String> settings = new HashMap<>();
    input
        .path("environment")
        .properties()
        .forEach(setting -> settings.put(setting.getKey(), setting.getValue().asText()));
    DeployImages images = DeployImages.of(settings);
    String architecture = input.path("architecture").asText();
    ImageFormat format = ImageFormat.of(input.path("format").asText());
    ObjectNode actual = Vectors.JSON.createObjectNode();
    actual.put("supportsArchitecture", images.supportsArchitecture(architecture));
    actual.put("supportsFormat", images.supportsFormat(format));
    images
        .build(new RamdiskRequest("metal3", "node-0", architecture, format, Optional.empty()))
        .match(
            new RamdiskBuild.Cases<>(
                built -> {
                  actual.putNull("error");
                  return actual
                      .putObject("image")
                      .put("extraKernelParams", built.extraKernelParameters())
                      .put("imageURL", built.imageUrl())
                      .put("kernelURL", built.kernelUrl().orElse(""));
                },
                notReady -> actual.put("error", "not ready"),
                impossible -> actual.put("error", "<words>")));
    return actual;
  }
}
