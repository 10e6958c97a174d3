"""The site as DEMO=1 serves it."""

from django.urls import include, path

from wellbeing import urls

urlpatterns = [path("", include("wellbeing.demo.urls")), *urls.urlpatterns]
handler400, handler403 = urls.handler400, urls.handler403
handler404, handler500 = urls.handler404, urls.handler500
