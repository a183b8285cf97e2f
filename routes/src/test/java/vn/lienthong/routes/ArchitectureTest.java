package vn.lienthong.routes;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.security.PrivateKey;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.validation.SchemaFactory;
import vn.lienthong.connectors.api.VerifiedDocument;

/** The rules of the structure. None is ever switched off; there is no escape from any of them. */
@AnalyzeClasses(
    packages = "vn.lienthong",
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
  /** The fixtures that other modules share come as a jar beside their classes. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final Set<String> XML_FACTORIES =
      Set.of(
          DocumentBuilderFactory.class.getName(),
          SAXParserFactory.class.getName(),
          XMLInputFactory.class.getName(),
          TransformerFactory.class.getName(),
          SchemaFactory.class.getName());

  @ArchTest
  static final ArchRule contract_knowsNoFramework =
      noClasses()
          .that()
          .resideInAPackage("vn.lienthong.qcvn109..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "org.apache.camel..",
              "org.apache.cxf..",
              "jakarta.jms..",
              "java.sql..",
              "vn.lienthong.connectors..",
              "vn.lienthong.adapters..",
              "vn.lienthong.monitoring..",
              "vn.lienthong.routes..")
          .because("others use the contract alone");

  @ArchTest
  static final ArchRule connectors_knowNoAgency =
      noClasses()
          .that()
          .resideInAPackage("vn.lienthong.connectors..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "vn.lienthong.adapters..", "vn.lienthong.monitoring..", "vn.lienthong.routes..")
          .because("a transport carries bytes for anybody");

  @ArchTest
  static final ArchRule connectors_useSpring_onlyInConfigurations =
      noClasses()
          .that()
          .resideInAPackage("vn.lienthong.connectors..")
          .and()
          .haveSimpleNameNotEndingWith("Configuration")
          .and()
          .haveSimpleNameNotEndingWith("Properties")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..")
          .because("a connector is testable without a context");

  @ArchTest
  static final ArchRule adapters_reachTransportsAndKeys_onlyThroughPorts =
      noClasses()
          .that()
          .resideInAPackage("vn.lienthong.adapters..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("vn.lienthong.connectors..")
                  .and(not(resideInAnyPackage("vn.lienthong.connectors.api.."))))
          .because("an agency is not a transport");

  @ArchTest
  static final ArchRule adapters_useNoSpringAndNoRoutes =
      noClasses()
          .that()
          .resideInAPackage("vn.lienthong.adapters..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "vn.lienthong.routes..", "vn.lienthong.monitoring..")
          .because("an adapter is what a ministry's team writes");

  @ArchTest
  static final ArchRule agencies_knowNotEachOther =
      slices()
          .matching("vn.lienthong.adapters.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAnyPackage("vn.lienthong.adapters.."),
              resideInAnyPackage("vn.lienthong.adapters.spi.."))
          .because("one agency must be replaceable without the others");

  @ArchTest
  static final ArchRule monitoring_seesEverything_changesNothing =
      noClasses()
          .that()
          .resideInAPackage("vn.lienthong.monitoring..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "vn.lienthong.adapters..",
              "vn.lienthong.routes..",
              "vn.lienthong.connectors.evidence..",
              "vn.lienthong.connectors.jms..")
          .because("it looks through ports");

  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices().matching("vn.lienthong.(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule xmlFactories_areMade_onlyInTheXmlPackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.lienthong.qcvn109.xml..")
          .should()
          .callMethodWhere(makesXmlFactory())
          .because("hardening stands in one place");

  @ArchTest
  static final ArchRule privateKeys_areTouched_onlyInSecurity =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.lienthong.connectors.security..")
          .should()
          .dependOnClassesThat(assignableTo(PrivateKey.class))
          .because("every touch of a private key is one search away");

  @ArchTest
  static final ArchRule verifiedDocuments_areMade_onlyBySecurity =
      classes()
          .that()
          .implement(VerifiedDocument.class)
          .and()
          .areNotInterfaces()
          .should()
          .resideInAPackage("vn.lienthong.connectors.security..")
          .because("whoever holds one may trust it");

  @ArchTest
  static final ArchRule verifiedDocuments_areConstructed_onlyByTheGate =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.lienthong.connectors.security.signature")
          .should()
          .callConstructorWhere(
              JavaCall.Predicates.target(
                  HasOwner.Predicates.With.owner(assignableTo(VerifiedDocument.class))))
          .because("a verification comes before every one of them");

  @ArchTest
  static final ArchRule javaObjects_areNeverDeserialised =
      noClasses()
          .should()
          .dependOnClassesThat(assignableTo(ObjectInputStream.class))
          .because("bytes from outside must not choose classes");

  private static DescribedPredicate<JavaCall<?>> makesXmlFactory() {
    return DescribedPredicate.describe(
        "makes an XML factory",
        call -> {
          JavaClass owner = call.getTargetOwner();
          return XML_FACTORIES.contains(owner.getName()) && call.getName().startsWith("new");
        });
  }
}
