package io.baremetal.k8s.internal.patch;

import static io.baremetal.k8s.internal.patch.MergePatchTest.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusPatchTest {

  private static final String REQUIRED =
      "'errorCount':0,'errorMessage':'','operationalStatus':'OK','poweredOn':true,"
          + "'provisioningFailCount':0,'provisioning':{'ID':'x','state':'available'}";

  @Test
  void carriesResourceVersion_whenSomethingChanged() throws IOException {
    ObjectNode before = tree("{" + REQUIRED + "}");
    ObjectNode after = before.deepCopy().put("poweredOn", false);

    assertThat(StatusPatch.ofHost(before, after, "17"))
        .contains(tree("{'metadata':{'resourceVersion':'17'},'status':{'poweredOn':false}}"));
  }

  @Test
  void isEmpty_whenNothingChanged() throws IOException {
    ObjectNode before = tree("{" + REQUIRED + "}");

    assertThat(StatusPatch.ofHost(before, before, "17")).isEmpty();
  }

  @Test
  void writesZeroValue_whenRequiredFieldIsCleared() throws IOException {
    ObjectNode before = tree("{" + REQUIRED.replace("''", "'boom'") + "}");
    ObjectNode after = before.deepCopy();
    after.remove("errorMessage");
    after.withObject("/provisioning").remove("ID");

    assertThat(StatusPatch.ofHost(before, after, "17").orElseThrow().get("status"))
        .isEqualTo(tree("{'errorMessage':'','provisioning':{'ID':''}}"));
  }

  @Test
  void writesAllRequiredFields_whenStatusIsNew() throws IOException {
    assertThat(StatusPatch.ofHost(tree("{}"), tree("{'hardwareProfile':'unknown'}"), "1"))
        .map(patch -> patch.get("status"))
        .contains(
            tree(
                "{'hardwareProfile':'unknown','errorCount':0,'errorMessage':'',"
                    + "'operationalStatus':'','poweredOn':false,'provisioningFailCount':0,"
                    + "'provisioning':{'ID':'','state':''}}"));
  }

  @Test
  void addsFinalizerAtEnd_whenOthersAreThere() throws IOException {
    MetadataPatch patch =
        MetadataPatch.of(tree("{'metadata':{'resourceVersion':'3','finalizers':['theirs']}}"));

    assertThat(patch.addFinalizer("ours"))
        .contains(tree("{'metadata':{'resourceVersion':'3','finalizers':['theirs','ours']}}"));
    assertThat(patch.addFinalizer("theirs")).isEmpty();
    assertThat(patch.removeFinalizer("ours")).isEmpty();
    assertThat(patch.removeFinalizer("theirs"))
        .contains(tree("{'metadata':{'resourceVersion':'3','finalizers':[]}}"));
  }

  @Test
  void removesAnnotationByName_whenPresent() throws IOException {
    MetadataPatch patch =
        MetadataPatch.of(tree("{'metadata':{'resourceVersion':'3','annotations':{'a/b':'1'}}}"));

    assertThat(patch.removeAnnotation("a/b"))
        .contains(tree("{'metadata':{'resourceVersion':'3','annotations':{'a/b':null}}}"));
    assertThat(patch.removeAnnotation("c")).isEmpty();
    assertThat(patch.setAnnotation("a/b", "1")).isEmpty();
  }

  @Test
  void replacesOwnerOfSameUid_inItsPlace() throws IOException {
    MetadataPatch patch =
        MetadataPatch.of(
            tree(
                "{'metadata':{'resourceVersion':'3','ownerReferences':["
                    + "{'uid':'1','controller':true},{'uid':'2'}]}}"));

    assertThat(patch.putOwnerReference(tree("{'uid':'1'}")))
        .map(p -> p.at("/metadata/ownerReferences").toString())
        .contains("[{\"uid\":\"1\"},{\"uid\":\"2\"}]");
    assertThat(patch.putOwnerReference(tree("{'uid':'2'}"))).isEmpty();
  }

  @Test
  void putsPatchesTogether_whenTheyTouchDifferentFields() throws IOException {
    MetadataPatch patch = MetadataPatch.of(tree("{'metadata':{'resourceVersion':'3'}}"));

    assertThat(
            MetadataPatch.together(
                List.of(
                    patch.addFinalizer("f"),
                    patch.removeAnnotation("absent"),
                    patch.addLabel("l", "1"))))
        .contains(
            tree("{'metadata':{'resourceVersion':'3','finalizers':['f'],'labels':{'l':'1'}}}"));
  }
}
