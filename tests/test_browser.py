"""The browser itself: it starts, runs a page's script, and axe can look at the page."""

from axe_playwright_python.async_playwright import Axe


async def test_a_page_runs_and_can_be_audited(browser):
    page = await browser.new_page()
    await page.set_content("<html><body><img src=x><script>document.title = 'Awake'</script></body></html>")
    assert await page.title() == "Awake"
    audit = await Axe().run(page)
    assert "image-alt" in {violation["id"] for violation in audit.response["violations"]}
