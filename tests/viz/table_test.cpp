// One table in each of its forms.
#include <entente/graphs/model/problem.hpp>
#include <entente/viz/report/markdown_text.hpp>
#include <entente/viz/report/table.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace entente;

namespace {

Table sample() {
  return {"sample",
          {"era", "value", "count", "why"},
          {{"first", 0.1 + 0.2, std::int64_t{7}, ""}, {"Zürich", Cell(), std::int64_t{12}, "no-ties"}}};
}

Table of_one(const std::string& text) { return {"sample", {"text"}, {{text}}}; }

}  // namespace

TEST_CASE("text is aligned, rounded and without trailing spaces") {
  CHECK(printed(sample(), TableForm::text) ==
        "era      value  count  why\n"
        "first   0.3000      7\n"
        "Zürich             12  no-ties\n");
  Table brief = sample();
  brief.decimals = 1;
  CHECK(printed(brief, TableForm::text).find("0.3 ") != std::string::npos);
}

TEST_CASE("text shows columns beside another, and the other forms keep them in their place") {
  Table table = sample();
  table.beside = {"era", "count"};
  CHECK(printed(table, TableForm::text).starts_with("era     count   value  why\n"));
  table.apart = {"value"};
  CHECK(printed(table, TableForm::text).starts_with("era     count  why\n"));
  CHECK(printed(table, TableForm::csv) == printed(sample(), TableForm::csv));
  CHECK(printed(table, TableForm::markdown) == printed(sample(), TableForm::markdown));
}

TEST_CASE("text shows sentences beneath their row, in lines") {
  Table table{"sample", {"id", "why", "size", "because"}, {}};
  table.rows = {{"one", "short", 1.5, std::string(60, 'x') + " " + std::string(25, 'y') + " z"},
                {"two", "", 2.5},
                {"three", "its\nend", Cell(), std::string(120, 'w')}};
  table.beneath = {"why", "because"};
  table.beside = {"id", "size"};
  CHECK(printed(table, TableForm::text) ==
        "id       size\n"
        "one    1.5000\n"
        "    why      short\n"
        "    because  " +
            std::string(60, 'x') + " " + std::string(25, 'y') +
            "\n             z\n"
            "two    2.5000\n"
            "three\n"
            "    why      its\\x0aend\n"
            "    because  " +
            std::string(120, 'w') + "\n");
  table.apart = {"because", "size"};
  CHECK(printed(table, TableForm::text) == "id\none\n    why  short\ntwo\nthree\n    why  its\\x0aend\n");
  CHECK(printed(table, TableForm::csv).starts_with("id,why,size,because\none,short,1.5,"));
}

TEST_CASE("csv and tsv keep every digit and leave the undefined empty") {
  CHECK(printed(sample(), TableForm::csv) ==
        "era,value,count,why\nfirst,0.30000000000000004,7,\nZürich,,12,no-ties\n");
  CHECK(printed(sample(), TableForm::tsv) ==
        "era\tvalue\tcount\twhy\nfirst\t0.30000000000000004\t7\t\nZürich\t\t12\tno-ties\n");
}

TEST_CASE("json names its schema and package, and has null where there is no value") {
  const auto json = nlohmann::json::parse(printed(sample(), TableForm::json, {"A title", "00ff", "A view."}));
  CHECK(json["schema"] == "entente/sample/1");
  CHECK(json["package"]["title"] == "A title");
  CHECK(json["package"]["hash"] == "00ff");
  CHECK(json["package"]["view"] == "A view.");
  CHECK(json["rows"][0]["value"] == 0.1 + 0.2);
  CHECK(json["rows"][1]["value"].is_null());
  CHECK(json["rows"][1]["count"] == 12);
  CHECK(printed({"sample", {"text"}, {}}, TableForm::json).find("\"rows\": [\n ]") != std::string::npos);
  CHECK(printed(sample(), TableForm::jsonl) ==
        "{\"era\":\"first\",\"value\":0.30000000000000004,\"count\":7,\"why\":\"\"}\n"
        "{\"era\":\"Zürich\",\"value\":null,\"count\":12,\"why\":\"no-ties\"}\n");
}

TEST_CASE("markdown aligns numbers to the right") {
  CHECK(printed(sample(), TableForm::markdown) ==
        "| era | value | count | why |\n| --- | ---: | ---: | --- |\n"
        "| first | 0.3000 | 7 |  |\n| Zürich |  | 12 | no-ties |\n");
}

TEST_CASE("no text cell is a formula") {
  for (const char* text : {"=1+1", "+1", "-1", "@SUM", "\"=1\"", " =1", "'=1", "\u3000=1", "\uff1dcmd"}) {
    CAPTURE(text);
    const std::string csv = printed(of_one(text), TableForm::csv),
                      tsv = printed(of_one(text), TableForm::tsv);
    CHECK((csv.starts_with("text\n'") || csv.starts_with("text\n\"'")));
    CHECK((tsv.starts_with("text\n'") || tsv.starts_with("text\n\"'")));
  }
  CHECK(printed({"sample", {"number"}, {{-1.5}}}, TableForm::csv) == "number\n-1.5\n");
}

TEST_CASE("cells with any usual delimiter are quoted") {
  CHECK(printed(of_one("x;y"), TableForm::csv) == "text\n\"x;y\"\n");
  CHECK(printed(of_one("say \"no\""), TableForm::tsv) == "text\n\"say \"\"no\"\"\"\n");
}

TEST_CASE("Namibia is quoted in csv") {
  const Table table{"t", {"actor", "NA"}, {{std::string("NA"), 1.0}, {std::string("NAM"), {}}}};
  CHECK(printed(table, TableForm::csv) == "actor,\"NA\"\n\"NA\",1\nNAM,\n");
  CHECK(printed(table, TableForm::tsv) == "actor\tNA\nNA\t1\nNAM\t\n");
}

TEST_CASE("control characters are visible in every form") {
  for (const TableForm form : {TableForm::text, TableForm::csv, TableForm::tsv, TableForm::json,
                               TableForm::jsonl, TableForm::markdown}) {
    const std::string shown = printed(of_one("a\x1b[31m\tb\nc\u009b\u202e\u200b"), form);
    CAPTURE(shown);
    CHECK(shown.find('\x1b') == std::string::npos);
    CHECK(shown.find("\u009b") == std::string::npos);
    CHECK(shown.find("\u202e") == std::string::npos);
    CHECK(shown.find("\u200b") == std::string::npos);
    CHECK(shown.find("\tb") == std::string::npos);
  }
}

TEST_CASE("one long label does not pad every row") {
  Table table = of_one(std::string(50'000, 'x'));
  for (int i = 0; i < 100; ++i) table.rows.push_back({"short", std::int64_t{1}});
  table.columns.emplace_back("n");
  CHECK(printed(table, TableForm::text).size() < 70'000);
}

TEST_CASE("text cannot act as markdown") {
  CHECK(markdown_text("a|b *c* [d](e) <f> `g` $h$ ^i^") ==
        "a\\|b \\*c\\* \\[d\\](e) \\<f\\> \\`g\\` \\$h\\$ \\^i\\^");
  CHECK(markdown_text("see https://x.example and www.x.example or a@b.example") ==
        "see https&#58;//x.example and www&#46;x.example or a&#64;b.example");
  CHECK(markdown_text("two\nlines") == "two\\\\x0alines");
}
