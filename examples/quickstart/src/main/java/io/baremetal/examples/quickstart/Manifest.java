package io.baremetal.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.provisioner.NodeNaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The objects that are applied.
 *
 * @param documents in the order of the file
 */
record Manifest(List<ManifestDocument> documents) {

  /** Where objects without a namespace go. */
  static final String NAMESPACE = "metal3";

  /** The user's own file. */
  static Manifest of(Path file) {
    return complete(ManifestReader.read(file, "--manifest"));
  }

  /** The demo host of the ICN wiki page, {@code hosts} times, with the user data it refers to. */
  static Manifest demo(int hosts) {
    List<ManifestDocument> demo = ManifestReader.read("demo.yaml", resource("/demo.yaml"));
    List<ManifestDocument> all =
        new ArrayList<>(
            ManifestReader.read("demo-user-data.yaml", resource("/demo-user-data.yaml")));
    for (ManifestDocument document : demo) {
      all.add(document);
      if (document.kind().equals("BareMetalHost")) {
        for (int number = 2; number <= hosts; number++) {
          all.add(copy(document, number));
        }
      }
    }
    return complete(all);
  }

  /** Another host like the first, with a name and a BMC of its own. */
  private static ManifestDocument copy(ManifestDocument host, int number) {
    ObjectNode content = host.content().deepCopy();
    ObjectNode metadata = (ObjectNode) content.path("metadata");
    metadata.put("name", host.name() + "-" + number);
    ObjectNode bmc = (ObjectNode) content.path("spec").path("bmc");
    int index = number + 16;
    bmc.put("address", "ipmi://172.31.%d.%d".formatted(1 + index / 250, 1 + index % 250));
    return new ManifestDocument(host.where(), content);
  }

  private static Manifest complete(List<ManifestDocument> documents) {
    for (ManifestDocument document : documents) {
      JsonNode metadata = document.content().path("metadata");
      if (metadata instanceof ObjectNode object && document.namespace().isEmpty()) {
        object.put("namespace", NAMESPACE);
      }
    }
    return new Manifest(List.copyOf(documents));
  }

  /** The namespaces of all documents. */
  Set<String> namespaces() {
    Set<String> names = new TreeSet<>();
    documents.forEach(document -> names.add(document.namespace()));
    return names;
  }

  /** What the nodes of the hosts are called in Ironic. */
  Set<String> nodeNames(NodeNaming naming) {
    Set<String> names = new TreeSet<>();
    for (ManifestDocument host : hosts()) {
      String prefix = naming == NodeNaming.NAMESPACED ? host.namespace() + "~" : "";
      names.add(prefix + host.name());
    }
    return names;
  }

  List<ManifestDocument> hosts() {
    return ofKind("BareMetalHost");
  }

  List<ManifestDocument> ofKind(String kind) {
    return documents.stream().filter(document -> document.kind().equals(kind)).toList();
  }

  private static String resource(String name) {
    try (InputStream stream = Manifest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
