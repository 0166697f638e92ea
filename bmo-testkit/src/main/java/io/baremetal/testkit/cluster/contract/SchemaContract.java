package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Custom kinds: prune, default, validate. */
public abstract class SchemaContract extends ApiContract {

  private static final List<BadValue> BAD_VALUES =
      List.of(
          new BadValue("size:0", "spec.size", "FieldValueInvalid"),
          new BadValue("size:101", "spec.size", "FieldValueInvalid"),
          new BadValue("size:'big'", "spec.size", "FieldValueTypeInvalid"),
          new BadValue("size:1.5", "spec.size", "FieldValueTypeInvalid"),
          new BadValue("size:1,color:'blue'", "spec.color", "FieldValueNotSupported"),
          new BadValue("size:1,code:'UPPER'", "spec.code", "FieldValueInvalid"),
          new BadValue("size:1,code:'abcdefghijk'", "spec.code", "FieldValueTooLong"),
          new BadValue("size:1,code:'a'", "spec.code", "FieldValueInvalid"),
          new BadValue("size:1,online:'yes'", "spec.online", "FieldValueTypeInvalid"),
          new BadValue("size:1,since:'yesterday'", "spec.since", "FieldValueTypeInvalid"),
          new BadValue("size:1,limit:true", "spec.limit", "FieldValueTypeInvalid"),
          new BadValue("size:1,labels:{a:1}", "spec.labels.a", "FieldValueTypeInvalid"),
          new BadValue("size:1,steps:'a'", "spec.steps", "FieldValueTypeInvalid"),
          new BadValue("size:1,tags:['a','a']", "spec.tags[1]", "FieldValueDuplicate"),
          new BadValue("color:'red'", "spec.size", "FieldValueRequired"));

  /** For subclasses. */
  protected SchemaContract() {}

  private Answer create(String moreSpec) {
    return wire().post(gadgets(), gadgetText("one", moreSpec));
  }

  @Test
  void fillsInDefaults_whenFieldsAreMissing() {
    Answer created = create(",parts:[{name:'a'}],nested:{}").expect(201);
    assertThat(created.at("/spec/online").asBoolean()).isTrue();
    assertThat(created.text("/spec/mode")).isEqualTo("plain");
    assertThat(created.at("/spec/parts/0/count").asInt()).isEqualTo(1);
    assertThat(created.at("/spec/nested/depth").asInt()).isEqualTo(7);
  }

  @Test
  void leavesParentsOut_whenOnlyTheirChildrenHaveDefaults() {
    assertThat(create("").expect(201).at("/spec/nested").isMissingNode()).isTrue();
  }

  @Test
  void keepsWhatIsGiven_whenThereIsADefault() {
    Answer created = create(",online:false,mode:''").expect(201);
    assertThat(created.at("/spec/online").asBoolean(true)).isFalse();
    assertThat(created.text("/spec/mode")).isEmpty();
  }

  @Test
  void dropsWhatIsUnknown_whenSchemaIsClosed() {
    Answer created =
        create(
                ",unknown:1,nested:{depth:1,other:2},parts:[{name:'a',x:1}],"
                    + "labels:{free:'yes'},anything:{goes:{here:1}}")
            .expect(201);
    assertThat(created.at("/spec/unknown").isMissingNode()).isTrue();
    assertThat(created.at("/spec/nested").size()).isEqualTo(1);
    assertThat(created.at("/spec/parts/0").has("x")).isFalse();
    assertThat(created.text("/spec/labels/free")).isEqualTo("yes");
    assertThat(created.at("/spec/anything/goes/here").asInt()).isEqualTo(1);
    assertThat(created.warnings()).anyMatch(warning -> warning.contains("spec.unknown"));
  }

  @Test
  void refusesWhatIsUnknown_whenValidationIsStrict() {
    Answer refused =
        wire().post(gadgets() + "?fieldValidation=Strict", gadgetText("one", ",unknown:1"));
    refused.refused(400, "BadRequest");
    assertThat(refused.text("/message")).contains("unknown field \"spec.unknown\"");
  }

  @Test
  void dropsNulls_whereNoneAreAllowed() {
    Answer created = create(",color:null,online:null,note:null").expect(201);
    assertThat(created.at("/spec").has("color")).isFalse();
    assertThat(created.at("/spec/online").asBoolean()).isTrue();
    assertThat(created.at("/spec/note").isNull()).isTrue();
  }

  @Test
  void refusesTheValue_whenSchemaForbidsIt() {
    for (BadValue bad : BAD_VALUES) {
      Answer refused =
          wire()
              .post(
                  gadgets(),
                  "{apiVersion:'contract.test/v1',kind:'Gadget',metadata:{name:'one'},spec:{"
                      + bad.spec()
                      + "}}");
      refused.refused(422, "Invalid");
      assertThat(refused.text("/details/kind")).isEqualTo("Gadget");
      assertThat(refused.text("/details/group")).isEqualTo("contract.test");
      assertThat(refused.fields()).as(bad.spec()).contains(bad.field());
      assertThat(refused.reasons()).as(bad.spec()).contains(bad.reason());
    }
  }

  @Test
  void refusesTooMany_whenListIsLimited() {
    Answer refused = create(",tags:['a','b','c','d']");
    refused.refused(422, "Invalid");
    assertThat(refused.reasons()).containsExactly("FieldValueTooMany");
  }

  @Test
  void refusesTwoOfAKind_whenListIsAMap() {
    Answer refused = create(",parts:[{name:'a'},{name:'b'},{name:'a'}]");
    refused.refused(422, "Invalid");
    assertThat(refused.fields()).isEqualTo(List.of("spec.parts[2]"));
    assertThat(create(",parts:[{count:1}]").fields()).contains("spec.parts[0].name");
  }

  @Test
  void takesNumbersAndTexts_whenEitherIsAllowed() {
    assertThat(create(",limit:5").expect(201).at("/spec/limit").isInt()).isTrue();
    wire().merge(gadgets() + "/one", "{spec:{limit:'50%'}}").expect(200);
  }

  @Test
  void checksThePatchedObject_whenPatched() {
    create("").expect(201);
    wire().merge(gadgets() + "/one", "{spec:{size:500}}").refused(422, "Invalid");
    wire().merge(gadgets() + "/one/status", "{status:{count:'x'}}").refused(422, "Invalid");
    Answer patched =
        wire().merge(gadgets() + "/one/status", "{status:{count:1,unknown:1}}").expect(200);
    assertThat(patched.at("/status").size()).isEqualTo(1);
  }

  @Test
  void refusesTheDefinition_whenItContradictsItself() {
    String crds = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    String definition =
        "{metadata:{name:'%s'},spec:{group:'bad.test',scope:'Namespaced',"
            + "names:{kind:'Bad',plural:'bads'},versions:[{name:'v1',served:true,storage:%s,"
            + "schema:{openAPIV3Schema:{type:'object'}}}]}}";
    wire().post(crds, definition.formatted("other.bad.test", "true")).refused(422, "Invalid");
    wire().post(crds, definition.formatted("bads.bad.test", "false")).refused(422, "Invalid");
  }

  private record BadValue(String spec, String field, String reason) {}
}
